package signet.format.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles instruction by instruction, honest ones and others. */
public final class PickleBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A pickle of protocol 2. */
    public PickleBytes() {
        code(0x80).code(2);
    }

    public PickleBytes code(int code) {
        out.write(code);
        return this;
    }

    /** Instructions and arguments that are plain characters. */
    public PickleBytes raw(String latin1) {
        out.writeBytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public PickleBytes repeat(int times, String latin1) {
        return raw(latin1.repeat(times));
    }

    public PickleBytes global(String module, String name) {
        return raw("c" + module + "\n" + name + "\n");
    }

    public PickleBytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        code('X').int32(utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    public PickleBytes number(long value) {
        code(0x8a).code(8);
        out.writeBytes(
                ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
        return this;
    }

    public PickleBytes numbers(long... values) {
        code('(');
        for (long value : values) {
            number(value);
        }
        return code('t');
    }

    public PickleBytes int32(int value) {
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
        return this;
    }

    /** A tensor as {@code torch._utils._rebuild_tensor_v2} over a storage. */
    public PickleBytes tensor(
            String storage, String key, long elements, long offset, long[] shape, long[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").code('(').code('(');
        text("storage").global("torch", storage).text(key).text("cpu").number(elements);
        code('t').code('Q').number(offset).numbers(shape).numbers(strides);
        return code(0x89).code('}').code('t').code('R');
    }

    public int length() {
        return out.size();
    }

    /** The pickle with STOP at its end. */
    public byte[] stop() {
        code('.');
        return out.toByteArray();
    }

    /** The pickle as it is. */
    public byte[] bytes() {
        return out.toByteArray();
    }
}
