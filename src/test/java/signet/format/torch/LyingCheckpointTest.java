package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.MalformedFileException;
import signet.format.archive.ForgedZip;
import signet.format.pickle.PickleBytes;
import signet.ticket.Tensor;

/** Checkpoints that are well-formed and not true. */
class LyingCheckpointTest {
    private static final byte[] FOUR = new byte[16];
    private static final long HUGE = 1L << 40;
    private static final long LARGEST = Long.MAX_VALUE;

    private static byte[] pickle(long elements, long offset, long[] shape, long[] strides) {
        return ForgedCheckpoint.dictOf(
                p -> p.tensor("FloatStorage", "0", elements, offset, shape, strides));
    }

    private static long[] of(long... values) {
        return values;
    }

    private static void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> Samples.read(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining(sentence)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    private static void refusedInBothLayouts(byte[] pickle, long elements, String sentence) {
        refused(ForgedCheckpoint.zip(pickle, FOUR).bytes(), sentence);
        refused(ForgedCheckpoint.legacy(pickle, true, elements, FOUR), sentence);
    }

    @Test
    void theHonestOneIsRead() throws MalformedFileException {
        byte[] honest = pickle(4, 0, of(2, 2), of(2, 1));
        for (byte[] file :
                new byte[][] {
                    ForgedCheckpoint.zip(honest, FOUR).bytes(),
                    ForgedCheckpoint.legacy(honest, true, 4, FOUR)
                }) {
            assertThat(Samples.read(file).tensors())
                    .extracting(Tensor::toString)
                    .containsExactly("weight float32 2 × 2");
        }
    }

    static Stream<Arguments> views() {
        return Stream.of(
                Arguments.of(1L, of(4), of(1)),
                Arguments.of(4L, of(1), of(1)),
                Arguments.of(-1L, of(1), of(1)),
                Arguments.of(0L, of(5), of(1)),
                Arguments.of(0L, of(2, 2), of(3, 1)),
                Arguments.of(0L, of(2), of(-1)),
                Arguments.of(0L, of(-2), of(1)),
                Arguments.of(0L, of(2, 2), of(1)),
                Arguments.of(0L, of(HUGE, HUGE), of(0, 0)),
                Arguments.of(0L, of(LARGEST), of(1)),
                Arguments.of(0L, of(2), of(LARGEST)),
                Arguments.of(LARGEST, of(2), of(1)),
                Arguments.of(0L, of(1L << 62), of(0)),
                Arguments.of(0L, of(3, 3), of(LARGEST / 2, LARGEST / 2)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void refusesAViewThatLeavesItsStorage(long offset, long[] shape, long[] strides) {
        byte[] pickle = pickle(4, offset, shape, strides);
        refusedInBothLayouts(pickle, 4, "The tensor weight does not fit its storage");
    }

    @Test
    void refusesARepeatedValueThatWouldFillMemory() {
        byte[] pickle = pickle(4, 0, of(1 << 20), of(0));
        refusedInBothLayouts(pickle, 4, "repeats its 16 stored bytes");
    }

    @Test
    void refusesManyTensorsThatTogetherWouldFillMemory() {
        PickleBytes many = new PickleBytes().code('}').code('(');
        for (int i = 0; i < 70; i++) {
            many.text("t" + i).tensor("FloatStorage", "0", 4, 0, of(1 << 18), of(0));
        }
        refusedInBothLayouts(many.code('u').stop(), 4, "more than the file can hold");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3, 5, -1, HUGE, LARGEST, Long.MIN_VALUE, (1L << 62) + 4})
    void refusesAStorageOfAnotherSize(long elements) {
        byte[] pickle = pickle(elements, 0, of(1), of(1));
        refused(ForgedCheckpoint.zip(pickle, FOUR).bytes(), "bytes where");
        assertThatThrownBy(
                        () -> Samples.read(ForgedCheckpoint.legacy(pickle, true, elements, FOUR)))
                .isInstanceOf(MalformedFileException.class);
        refused(ForgedCheckpoint.legacy(pickle, true, 4, FOUR), "storage 0");
    }

    @Test
    void refusesAStorageThatIsNotThere() {
        byte[] pickle =
                ForgedCheckpoint.dictOf(p -> p.tensor("FloatStorage", "9", 4, 0, of(1), of(1)));
        refused(ForgedCheckpoint.zip(pickle, FOUR).bytes(), "m/data/9 is not in the archive");
        refused(ForgedCheckpoint.legacy(pickle, true, 4, FOUR), "storage 0");
    }

    @Test
    void refusesOneLegacyStorageOfTwoLengths() {
        byte[] pickle =
                new PickleBytes()
                        .code('}')
                        .text("a")
                        .tensor("FloatStorage", "0", 4, 0, of(1), of(1))
                        .code('s')
                        .text("b")
                        .tensor("DoubleStorage", "0", 4, 0, of(1), of(1))
                        .code('s')
                        .stop();
        refused(ForgedCheckpoint.legacy(pickle, true, 4, FOUR), "two lengths");
    }

    @Test
    void refusesCompressedStorages() {
        byte[] pickle = pickle(4, 0, of(4), of(1));
        ForgedZip zip = new ForgedZip();
        zip.stored("m/data.pkl", pickle);
        zip.deflated("m/data/0", FOUR);
        refused(zip.bytes(), "is compressed, which PyTorch never does");
        ForgedZip other = new ForgedZip();
        other.deflated("m/data.pkl", pickle);
        other.stored("m/data/0", FOUR);
        refused(other.bytes(), "is compressed");
    }

    @Test
    void refusesMoreOrLessThanOneModel() {
        byte[] pickle = pickle(4, 0, of(4), of(1));
        ForgedZip two = ForgedCheckpoint.zip(pickle, FOUR);
        two.stored("n/data.pkl", pickle);
        refused(two.bytes(), "holds 2 models");
        ForgedZip none = new ForgedZip();
        none.stored("m/data/0", FOUR);
        refused(none.bytes(), "holds no data.pkl");
    }

    @Test
    void refusesBytesAfterThePickleAndAfterTheStorages() {
        byte[] pickle = pickle(4, 0, of(4), of(1));
        refused(ForgedCheckpoint.zip(with(pickle), FOUR).bytes(), "goes on after the end");
        refused(with(ForgedCheckpoint.legacy(pickle, true, 4, FOUR)), "after its last storage");
    }

    private static byte[] with(byte[] bytes) {
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, bytes.length);
        return longer;
    }

    @Test
    void refusesADamagedPickleByItsChecksum() {
        ForgedZip zip = new ForgedZip();
        ForgedZip.Part part = zip.stored("m/data.pkl", pickle(4, 0, of(4), of(1)));
        part.localCrc = ++part.centralCrc;
        zip.stored("m/data/0", FOUR);
        refused(zip.bytes(), "checksum is wrong");
    }

    @Test
    void readsBigEndianArchives() throws MalformedFileException {
        ForgedZip zip =
                ForgedCheckpoint.zip(
                        pickle(4, 0, of(4), of(1)),
                        new byte[] {
                            0x3f, (byte) 0x80, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                        });
        zip.stored("m/byteorder", "big".getBytes(StandardCharsets.US_ASCII));
        assertThat(Samples.read(zip.bytes()).tensors().getFirst().floats())
                .containsExactly(1, 2, 0, 0);
    }

    @Test
    void refusesAnotherByteOrder() {
        ForgedZip zip = ForgedCheckpoint.zip(pickle(4, 0, of(4), of(1)), FOUR);
        zip.stored("m/byteorder", new byte[] {'m', 'i', 'd'});
        refused(zip.bytes(), "byte order");
    }

    @Test
    void readsLegacyFilesOfBigEndianMachines() throws MalformedFileException {
        byte[] values = {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] file = ForgedCheckpoint.legacy(pickle(4, 0, of(4), of(1)), false, 4, values);
        assertThat(Samples.read(file).tensors().getFirst().floats()).containsExactly(1, 2, 0, 0);
    }

    @Test
    void refusesTwoTensorsOfOneNameAndNamesThatAreNoText() {
        PickleBytes twice = new PickleBytes().code('}');
        for (int i = 0; i < 2; i++) {
            twice.text("a").tensor("FloatStorage", "0", 4, 0, of(1), of(1)).code('s');
        }
        refusedInBothLayouts(twice.stop(), 4, "Two tensors are called a");
        byte[] strange =
                new PickleBytes()
                        .code('}')
                        .text("a\u001b[31m")
                        .tensor("FloatStorage", "0", 4, 0, of(1), of(1))
                        .code('s')
                        .stop();
        refusedInBothLayouts(strange, 4, "control characters");
    }

    @Test
    void readsAnUntypedStorage() throws MalformedFileException {
        byte[] pickle =
                ForgedCheckpoint.dictOf(p ->
                        p.global("torch._utils", "_rebuild_tensor_v3")
                                .raw("((")
                                .text("storage")
                                .global("torch.storage", "UntypedStorage")
                                .text("0")
                                .text("cpu")
                                .number(16)
                                .raw("tQ")
                                .number(0)
                                .numbers(8)
                                .numbers(1)
                                .raw("\u0089}")
                                .global("torch", "bfloat16")
                                .raw("tR"));
        TorchContent content = Samples.read(ForgedCheckpoint.zip(pickle, FOUR).bytes());
        assertThat(content.findings()).isEmpty();
        assertThat(content.tensors().getFirst()).hasToString("weight bfloat16 8");
    }
}
