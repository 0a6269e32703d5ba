package signet.format.torch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import signet.format.archive.ForgedZip;
import signet.format.pickle.PickleBytes;

/** Writes checkpoints around a pickle of one's own making. */
public final class ForgedCheckpoint {
    private ForgedCheckpoint() {}

    /** A dictionary with one value, by the name {@code weight}. */
    public static byte[] dictOf(UnaryOperator<PickleBytes> value) {
        PickleBytes pickle = new PickleBytes().code('}').text("weight");
        return value.apply(pickle).code('s').stop();
    }

    /** The zip layout with one storage, 0. */
    public static ForgedZip zip(byte[] pickle, byte[] storage) {
        ForgedZip zip = new ForgedZip();
        zip.stored("m/data.pkl", pickle);
        zip.stored("m/data/0", storage);
        zip.stored("m/version", new byte[] {'3', '\n'});
        return zip;
    }

    /** The legacy layout with one storage, 0. */
    public static byte[] legacy(
            byte[] pickle, boolean littleEndian, long elements, byte[] storage) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("80028a0a6cfc9c46f9206aa850192e"));
        out.writeBytes(new PickleBytes().number(1001).stop());
        PickleBytes system = new PickleBytes().code('}').text("little_endian");
        out.writeBytes(system.code(littleEndian ? 0x88 : 0x89).code('s').stop());
        out.writeBytes(pickle);
        out.writeBytes(new PickleBytes().code(']').text("0").code('a').stop());
        ByteOrder order = littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        out.writeBytes(ByteBuffer.allocate(8).order(order).putLong(elements).array());
        out.writeBytes(storage);
        return out.toByteArray();
    }
}
