package signet.format.pickle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import signet.format.LittleEndian;
import signet.format.MalformedFileException;

/** The bytes of a pickle, read from front to back, with a sentence where they end too early. */
final class PickleInput {
    private static final int LONGEST_NAME = 1024;

    private final MemorySegment bytes;
    private final String member;
    private final PickleBudget budget;
    private long at;

    PickleInput(MemorySegment bytes, long start, String member, PickleBudget budget) {
        this.bytes = bytes;
        this.at = start;
        this.member = member;
        this.budget = budget;
    }

    long position() {
        return at;
    }

    int u8() throws MalformedFileException {
        return LittleEndian.u8(bytes, skip(1));
    }

    int u16() throws MalformedFileException {
        return LittleEndian.u16(bytes, skip(2));
    }

    int i32() throws MalformedFileException {
        return LittleEndian.i32(bytes, skip(4));
    }

    long u32() throws MalformedFileException {
        return LittleEndian.u32(bytes, skip(4));
    }

    long i64() throws MalformedFileException {
        return LittleEndian.i64(bytes, skip(8));
    }

    /** The only big-endian number of the format. */
    double f64() throws MalformedFileException {
        return Double.longBitsToDouble(Long.reverseBytes(i64()));
    }

    /** A number of up to 255 bytes, least byte first, two's complement. */
    BigInteger integer() throws MalformedFileException {
        byte[] number = slice(u8()).toArray(ValueLayout.JAVA_BYTE);
        for (int i = 0; i < number.length / 2; i++) {
            byte swapped = number[i];
            number[i] = number[number.length - 1 - i];
            number[number.length - 1 - i] = swapped;
        }
        return number.length == 0 ? BigInteger.ZERO : new BigInteger(number);
    }

    MemorySegment slice(long length) throws MalformedFileException {
        return bytes.asSlice(skip(length), length);
    }

    String utf8(long length) throws MalformedFileException {
        budget.countStringBytes(length);
        long start = at;
        ByteBuffer text = slice(length).asByteBuffer();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw malformed("The pickle has text that is not UTF-8.", start);
        }
    }

    String latin1(long length) throws MalformedFileException {
        budget.countStringBytes(length);
        return StandardCharsets.ISO_8859_1.decode(slice(length).asByteBuffer()).toString();
    }

    /** Text up to the next line feed, which is not part of it. */
    String line() throws MalformedFileException {
        long start = at;
        while (u8() != '\n') {
            if (at - start > LONGEST_NAME) {
                throw malformed("The pickle has a name that does not end.", start);
            }
        }
        long length = at - start - 1;
        at = start;
        String line = utf8(length);
        skip(1);
        return line;
    }

    private long skip(long length) throws MalformedFileException {
        long start = at;
        if (length < 0 || length > bytes.byteSize() - at) {
            throw malformed("The pickle is cut off.", start);
        }
        at += length;
        return start;
    }

    MalformedFileException malformed(String reason, long offset) {
        return new MalformedFileException(reason, member, offset);
    }
}
