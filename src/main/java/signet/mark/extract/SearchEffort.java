package signet.mark.extract;

import signet.qr.symbol.QrVersion;

/**
 * How much damage a search allows for. The symbols of version 3 and below, which published networks
 * carry, get all of it; larger ones have longer blocks at more levels, and less time is spent on
 * each.
 *
 * @param smallHeaderErrors bits of the header that may be wrong in small versions, 0 or 1; in
 *     larger ones none may
 * @param largeBlocks blocks looked at in larger versions
 * @param largeErrors wrong codewords looked for in a block of larger versions
 */
record SearchEffort(int smallHeaderErrors, int largeBlocks, int largeErrors) {
    /** Up to here a search ends within a second with a wrong bit in the header allowed for. */
    private static final long SMALL = 1_000_000;

    private static final int LAST_SMALL_VERSION = 3;

    /** A third block would seldom decode where neither of two does. */
    private static final int BLOCKS = 2;

    /** The effort for a number of places, orientations included. */
    static SearchEffort forPlaces(long places) {
        return places <= SMALL ? new SearchEffort(1, BLOCKS, 7) : new SearchEffort(0, 1, 5);
    }

    int headerErrors(QrVersion version) {
        return isSmall(version) ? smallHeaderErrors : 0;
    }

    int blocks(QrVersion version) {
        return isSmall(version) ? BLOCKS : largeBlocks;
    }

    int errors(QrVersion version) {
        return isSmall(version) ? version.codewords() : largeErrors;
    }

    private static boolean isSmall(QrVersion version) {
        return version.number() <= LAST_SMALL_VERSION;
    }
}
