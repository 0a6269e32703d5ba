package signet.qr.symbol;

/** Where the two copies of the format word and of the version word lie. */
final class FormatPlaces {
    private FormatPlaces() {}

    /** Modules of a copy of the format word, bit 14 first (ISO 18004 figure 25). */
    static int[] format(int size, int copy) {
        int[] modules = new int[FormatWord.BITS];
        for (int n = 0; n < FormatWord.BITS; n++) {
            modules[n] = copy == 0 ? aroundTopLeft(size, n) : splitBetweenCorners(size, n);
        }
        return modules;
    }

    /** Modules of a copy of the version word, bit 0 first (figure 28). */
    static int[] version(int size, int copy) {
        int[] modules = new int[VersionWord.BITS];
        for (int n = 0; n < VersionWord.BITS; n++) {
            int along = n / 3;
            int across = size - 11 + n % 3;
            modules[n] = copy == 0 ? along * size + across : across * size + along;
        }
        return modules;
    }

    private static int aroundTopLeft(int size, int n) {
        if (n < 8) {
            int column = n < 6 ? n : n == 6 ? 7 : 8;
            return 8 * size + column;
        }
        int row = n == 8 ? 7 : 14 - n;
        return row * size + 8;
    }

    private static int splitBetweenCorners(int size, int n) {
        return n < 7 ? (size - 1 - n) * size + 8 : 8 * size + size - 15 + n;
    }
}
