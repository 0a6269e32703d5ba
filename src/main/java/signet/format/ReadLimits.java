package signet.format;

/**
 * How much a file may ask for before reading it is refused. Real checkpoints stay far below; a file
 * that was made to exhaust memory or time does not.
 *
 * @param opcodes pickle instructions, over all pickles of a file
 * @param memo objects a pickle may remember for later reference
 * @param depth how deep containers may lie in containers
 * @param items values in all containers, counted once for every way that leads to them, because a
 *     few shared lists can stand for billions of values
 * @param stringBytes bytes of all strings of a file's pickles
 * @param pickleBytes length of one pickle
 * @param zipEntries entries of an archive
 * @param inflatedBytes bytes that the compressed entries of an archive may grow to, together
 * @param dimensions dimensions of one tensor
 */
public record ReadLimits(
        int opcodes,
        int memo,
        int depth,
        long items,
        long stringBytes,
        long pickleBytes,
        int zipEntries,
        long inflatedBytes,
        int dimensions) {

    private static final long MEBI = 1L << 20;

    /** What every reader uses unless a test asks for less. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(
                    1_000_000,
                    500_000,
                    200,
                    2_000_000,
                    32 * MEBI,
                    64 * MEBI,
                    65_536,
                    128 * MEBI,
                    64);

    /**
     * Bytes that all tensors of a file may have together when written row-major. More than the file
     * has is honest only where tensors share storages or repeat values by a stride of 0.
     *
     * @param fileBytes length of the file
     */
    public static long tensorBytes(long fileBytes) {
        return Math.addExact(Math.multiplyExact(4, fileBytes), 64 * MEBI);
    }

    /**
     * Bytes that one tensor may have when written row-major: as many as its storage has, or a
     * mebibyte where a stride of 0 repeats values.
     *
     * @param storageBytes length of the storage that the tensor views
     */
    public static long tensorBytesOver(long storageBytes) {
        return Math.max(storageBytes, MEBI);
    }
}
