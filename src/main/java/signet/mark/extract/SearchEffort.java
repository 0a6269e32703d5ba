package signet.mark.extract;

import signet.qr.symbol.QrVersion;

/**
 * How much damage a search allows for. The symbols of version 3 and below, which published networks
 * carry, get all of it; larger ones have longer blocks at more levels, and less time is spent on
 * each.
 *
 * @param headerErrors bits of the header that may be wrong, 0 or 1
 * @param largeBlocks blocks looked at in larger versions
 * @param largeErrors wrong codewords looked for in a block of larger versions
 */
record SearchEffort(int headerErrors, int largeBlocks, int largeErrors) {
    /** Up to here a search ends within a second with a wrong bit in the header allowed for. */
    private static final long SMALL = 1_000_000;

    private static final int LAST_SMALL_VERSION = 3;

    /** A third block would seldom decode where neither of two does. */
    private static final int BLOCKS = 2;

    /** The effort for a number of places, orientations included. */
    static SearchEffort forPlaces(long places) {
        return places <= SMALL ? new SearchEffort(1, BLOCKS, 7) : new SearchEffort(0, 1, 5);
    }

    int blocks(QrVersion version) {
        return version.number() <= LAST_SMALL_VERSION ? BLOCKS : largeBlocks;
    }

    int errors(QrVersion version) {
        return version.number() <= LAST_SMALL_VERSION ? version.codewords() : largeErrors;
    }
}
