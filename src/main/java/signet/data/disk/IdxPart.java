package signet.data.disk;

/** The four files of a data set like MNIST. */
enum IdxPart {
    TRAIN_IMAGES("train-images", 3, 47_040_016, "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
    TRAIN_LABELS("train-labels", 1, 60_008, "d53e105ee54ea40749a09fcbcd1e9432"),
    TEST_IMAGES("t10k-images", 3, 7_840_016, "9fb629c4189551a2d022fa330f9573f3"),
    TEST_LABELS("t10k-labels", 1, 10_008, "ec29112dd5afa0611ce80d1b7f02629c");

    private final String stem;
    private final int dimensions;
    private final long mnistBytes;
    private final String mnistMd5;

    IdxPart(String stem, int dimensions, long mnistBytes, String mnistMd5) {
        this.stem = stem;
        this.dimensions = dimensions;
        this.mnistBytes = mnistBytes;
        this.mnistMd5 = mnistMd5;
    }

    /** Name as MNIST has it, without compression. */
    String fileName() {
        return "%s-idx%d-ubyte".formatted(stem, dimensions);
    }

    /** Start of the name, common to all spellings. */
    String stem() {
        return stem;
    }

    int dimensions() {
        return dimensions;
    }

    /** What MNIST has in this place; sets of one's own may be of any size. */
    String example() {
        return "in MNIST it has %,d bytes, compressed with the MD5 digest %s"
                .formatted(mnistBytes, mnistMd5);
    }
}
