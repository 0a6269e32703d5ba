package signet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import signet.format.archive.ForgedZip;
import signet.format.pickle.PickleBytes;
import signet.format.torch.ForgedCheckpoint;

/** One file of every kind of bad input that opening must survive. */
final class HostileFiles {
    private static final Path CHECKPOINTS = Path.of("src/test/resources/checkpoints");
    private static final Path TORCH = Path.of("src/test/resources/torch");
    private static final Path SAFETENSORS = Path.of("sample-models/resnet20-cifar10.safetensors");
    private static final long TERA = 1L << 40;
    private static final byte[] FOUR = new byte[16];

    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles() {}

    /** File contents by what is wrong with them. */
    static SequencedMap<String, byte[]> all() {
        HostileFiles hostile = new HostileFiles();
        hostile.foreign();
        hostile.damaged();
        hostile.headers();
        hostile.archives();
        hostile.pickles();
        hostile.tensors();
        return hostile.files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void foreign() {
        files.put("empty", new byte[0]);
        files.put("text", "epoch,loss\n1,0.5\n".getBytes(UTF_8));
        files.put("wrong magic", new byte[4096]);
        files.put("whole module, zip", read(TORCH.resolve("whole_module.zip.pth")));
        files.put("whole module, legacy", read(TORCH.resolve("whole_module.legacy.pth")));
        files.put("TorchScript archive", read(TORCH.resolve("torchscript.pt")));
    }

    private void damaged() {
        byte[] zip = read(CHECKPOINTS.resolve("resnet20-ticket-zip.pth.tar"));
        byte[] legacy = read(CHECKPOINTS.resolve("resnet20-ticket-legacy.pth.tar"));
        byte[] safetensors = read(SAFETENSORS);
        files.put("half a zip", Arrays.copyOf(zip, zip.length / 2));
        files.put("half a legacy file", Arrays.copyOf(legacy, legacy.length / 2));
        files.put("half a safetensors file", Arrays.copyOf(safetensors, safetensors.length / 2));
        files.put("safetensors cut in its header", Arrays.copyOf(safetensors, 500));
        files.put("bit flip in a zip", flipped(zip, 3));
        files.put("bit flip in a pickle", flipped(legacy, 1));
        files.put("bit flip in a header", flipped(safetensors, 10));
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] copy = file.clone();
        copy[at] ^= 0x10;
        return copy;
    }

    private static byte[] safetensors(long length, String header) {
        byte[] text = header.getBytes(UTF_8);
        return ForgedZip.buffer(8 + text.length).putLong(length).put(text).array();
    }

    private static byte[] safetensors(String header) {
        return safetensors(header.length(), header);
    }

    private static String entry(String name, String type, String shape, long begin, long end) {
        return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                .formatted(name, type, shape, begin, end);
    }

    private void headers() {
        files.put("header of 100 MB that is not there", safetensors(99_999_999, "{}"));
        files.put("header of exabytes", safetensors(Long.MAX_VALUE, "{}"));
        files.put("duplicate keys", safetensors("{\"a\":1,\"a\":2}"));
        files.put("deep JSON", safetensors("{\"a\":" + "[".repeat(5_000_000)));
        files.put("many JSON tokens", safetensors("{\"a\":[" + "0,".repeat(5_000_000)));
        files.put("unknown dtype", safetensors("{" + entry("a", "F99", "[0]", 0, 0) + "}"));
        files.put(
                "lying shape", safetensors("{" + entry("a", "F64", "[" + TERA + "]", 0, 8) + "}"));
        files.put(
                "overflowing shape",
                safetensors("{" + entry("a", "F64", "[%1$d,%1$d]".formatted(TERA), 0, 8) + "}"));
        files.put("hole", safetensors("{" + entry("a", "U8", "[1]", 1, 2) + "} "));
        files.put(
                "overlap",
                safetensors(
                        "{"
                                + entry("a", "U8", "[1]", 0, 1)
                                + ","
                                + entry("b", "U8", "[1]", 0, 1)
                                + "}"));
    }

    private static ForgedZip archive() {
        return ForgedCheckpoint.zip(pickle(4, 0, 2, 1), FOUR);
    }

    private void archives() {
        ForgedZip disagreeing = archive();
        disagreeing.stored("m/x", FOUR).centralSize = 8;
        files.put("headers that disagree", disagreeing.bytes());
        ForgedZip twice = archive();
        twice.stored("m/data/0", FOUR);
        files.put("duplicate entries", twice.bytes());
        ForgedZip leaving = archive();
        leaving.stored("../../etc/cron.d/x", FOUR);
        files.put("entry that leaves the archive", leaving.bytes());
        ForgedZip deflated = new ForgedZip();
        deflated.stored("m/data.pkl", pickle(4, 0, 2, 1));
        deflated.deflated("m/data/0", FOUR);
        files.put("deflated tensors", deflated.bytes());
        ForgedZip bomb = new ForgedZip();
        for (int i = 0; i < 32; i++) {
            addZeros(bomb, "a%d.npy".formatted(i), 16);
        }
        files.put("bomb", bomb.bytes());
        ForgedZip tall = new ForgedZip();
        addZeros(tall, "a.npy", 150);
        files.put("bomb in one entry", tall.bytes());
    }

    /** Adds an array that inflates to so many mebibytes, without ever holding them. */
    private static void addZeros(ForgedZip zip, String name, int mebibytes) {
        byte[] zeros = new byte[1 << 20];
        byte[] first = zeros.clone();
        byte[] header = npyHeader((mebibytes << 20) - 128);
        System.arraycopy(header, 0, first, 0, header.length);
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        CRC32 crc = new CRC32();
        try (Deflater deflater = new Deflater(9, true)) {
            for (int i = 0; i < mebibytes; i++) {
                byte[] chunk = i == 0 ? first : zeros;
                crc.update(chunk);
                deflater.setInput(chunk);
                if (i == mebibytes - 1) {
                    deflater.finish();
                }
                while (!deflater.needsInput() && !deflater.finished()) {
                    packed.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        ForgedZip.Part part = zip.deflated(name, new byte[0]);
        part.data = packed.toByteArray();
        part.localCompressed = part.centralCompressed = part.data.length;
        part.localSize = part.centralSize = (long) mebibytes << 20;
        part.localCrc = part.centralCrc = crc.getValue();
    }

    /** The 128 bytes before an array of so many bytes. */
    private static byte[] npyHeader(int values) {
        String text = "{'descr': '|u1', 'fortran_order': False, 'shape': (%d,)}".formatted(values);
        byte[] padded = (text + " ".repeat(117 - text.length()) + "\n").getBytes(UTF_8);
        return ForgedZip.buffer(128)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) padded.length)
                .put(padded)
                .array();
    }

    private void pickles() {
        PickleBytes laughs = new PickleBytes().raw("(K\u0001\u0085q\0");
        for (int level = 0; level < 60; level++) {
            laughs.raw("}(K\u0001h\0K\u0002h\0uq\0h\0\u0085q\0");
        }
        files.put("billion laughs", checkpoint(laughs.code('t').stop()));
        PickleBytes deep = new PickleBytes().code(')').repeat(450_000, "\u0085");
        files.put("deep pickle", checkpoint(deep.stop()));
        PickleBytes memo = new PickleBytes().code('N').repeat(900_000, "\u0094");
        files.put("full memo", checkpoint(memo.stop()));
        files.put("endless opcodes", checkpoint(new PickleBytes().repeat(9_000_000, "N").stop()));
        files.put(
                "text of gigabytes",
                checkpoint(new PickleBytes().code('X').int32(Integer.MAX_VALUE).bytes()));
    }

    private static byte[] checkpoint(byte[] pickle) {
        return ForgedCheckpoint.zip(pickle, FOUR).bytes();
    }

    private static byte[] pickle(long elements, long offset, long side, long stride) {
        return ForgedCheckpoint.dictOf(p ->
                p.tensor(
                        "FloatStorage",
                        "0",
                        elements,
                        offset,
                        new long[] {side, side},
                        new long[] {2, stride}));
    }

    private void tensors() {
        files.put("lying storage", checkpoint(pickle(TERA, 0, 2, 1)));
        files.put("lying offset", checkpoint(pickle(4, TERA, 2, 1)));
        files.put("lying tensor shape", checkpoint(pickle(4, 0, TERA, 1)));
        files.put("lying stride", checkpoint(pickle(4, 0, 2, Long.MAX_VALUE)));
        files.put(
                "repeating stride",
                checkpoint(
                        ForgedCheckpoint.dictOf(p ->
                                p.tensor(
                                        "FloatStorage",
                                        "0",
                                        4,
                                        0,
                                        new long[] {1 << 20, 1 << 20},
                                        new long[2]))));
        files.put(
                "lying legacy storage",
                ForgedCheckpoint.legacy(pickle(TERA, 0, 2, 1), true, TERA, FOUR));
    }
}
