package signet.data.disk;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import signet.format.MalformedFileException;

/**
 * An array of bytes in the IDX format of MNIST: two zeros, the type, the number of dimensions, each
 * dimension as a big-endian number, then the values row-major. Plain or gzip-compressed, as the
 * first bytes say.
 */
record IdxFile(int[] dimensions, byte[] values) {
    private static final int UNSIGNED_BYTE = 0x08;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final int BUFFER = 1 << 16;

    /**
     * Reads an array; memory grows with what the file has, not with what its header claims.
     *
     * @param dimensions how many the array must have
     * @throws MalformedFileException if it is cut short, too long, or something else
     */
    static IdxFile read(InputStream file, int dimensions)
            throws MalformedFileException, IOException {
        try {
            DataInputStream in = new DataInputStream(plain(new BufferedInputStream(file, BUFFER)));
            int magic = in.readInt();
            if (magic != (UNSIGNED_BYTE << Byte.SIZE | dimensions)) {
                throw new MalformedFileException(
                        "it starts with %08x instead of %08x"
                                .formatted(magic, UNSIGNED_BYTE << Byte.SIZE | dimensions));
            }
            int[] shape = new int[dimensions];
            for (int i = 0; i < dimensions; i++) {
                shape[i] = in.readInt();
            }
            return new IdxFile(shape, values(in, shape));
        } catch (EOFException e) {
            throw new MalformedFileException("it ends too early");
        } catch (ZipException e) {
            throw new MalformedFileException("its compression is damaged");
        }
    }

    private static InputStream plain(BufferedInputStream file) throws IOException {
        file.mark(2);
        boolean compressed = file.read() == GZIP_1 && file.read() == GZIP_2;
        file.reset();
        return compressed ? new GZIPInputStream(file, BUFFER) : file;
    }

    private static byte[] values(InputStream in, int[] shape)
            throws MalformedFileException, IOException {
        long expected = 1;
        for (int length : shape) {
            if (length < 0 || (length > 0 && expected > Integer.MAX_VALUE / length)) {
                throw new MalformedFileException("its header asks for too much");
            }
            expected *= length;
        }
        byte[] values = in.readNBytes((int) expected);
        if (values.length < expected) {
            throw new MalformedFileException(
                    "it has %,d of %,d values".formatted(values.length, expected));
        }
        if (in.read() >= 0) {
            throw new MalformedFileException(
                    "it has more than the %,d values of its header".formatted(expected));
        }
        return values;
    }
}
