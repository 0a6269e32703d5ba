package signet.format.torch;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import signet.ticket.Tensor;

/**
 * Writes the pickle of a state dict as torch.save does: protocol 2, an OrderedDict of {@code
 * torch._utils._rebuild_tensor_v2}, each over a storage of its own.
 */
final class PickleWriter {
    private static final String ORDERED_DICT = "collections\nOrderedDict\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PickleWriter() {}

    /** The pickle; the storage of tensor number i has the key i. */
    static byte[] stateDict(List<Tensor> tensors) {
        PickleWriter writer = new PickleWriter();
        writer.code(0x80).code(2);
        writer.emptyOrderedDict().code('(');
        for (int i = 0; i < tensors.size(); i++) {
            writer.text(tensors.get(i).name()).tensor(tensors.get(i), Integer.toString(i));
        }
        writer.code('u').code('.');
        return writer.out.toByteArray();
    }

    private void tensor(Tensor tensor, String key) {
        StorageType storage = StorageType.of(tensor.type()).orElseThrow();
        global("torch._utils\n_rebuild_tensor_v2\n").code('(');
        code('(').text("storage").global("torch\n" + storage.className() + "\n");
        text(key).text("cpu").integer(tensor.elements()).code('t').code('Q');
        integer(0);
        integers(tensor.shape().toArray());
        integers(tensor.shape().rowMajorStrides());
        // requires_grad False, no hooks; then the tuple of arguments and the call.
        code(0x89).emptyOrderedDict().code('t').code('R');
    }

    private PickleWriter emptyOrderedDict() {
        return global(ORDERED_DICT).code(')').code('R');
    }

    private PickleWriter global(String lines) {
        return code('c').bytes(lines.getBytes(StandardCharsets.US_ASCII));
    }

    private PickleWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return code('X').int32(utf8.length).bytes(utf8);
    }

    private void integers(long[] values) {
        code('(');
        for (long value : values) {
            integer(value);
        }
        code('t');
    }

    private PickleWriter integer(long value) {
        if (value == (int) value) {
            return code('J').int32((int) value);
        }
        byte[] bigEndian = BigInteger.valueOf(value).toByteArray();
        code(0x8a).code(bigEndian.length);
        for (int i = bigEndian.length - 1; i >= 0; i--) {
            code(bigEndian[i]);
        }
        return this;
    }

    private PickleWriter int32(int value) {
        return bytes(
                ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(value)
                        .array());
    }

    private PickleWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    private PickleWriter code(int code) {
        out.write(code);
        return this;
    }
}
