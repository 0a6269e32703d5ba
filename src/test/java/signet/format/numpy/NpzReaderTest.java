package signet.format.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.FileContents;
import signet.format.Finding;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;
import signet.format.archive.SafeZip;
import signet.ticket.Tensor;

/** Archives in {@code resources/numpy} were written by NumPy; a script there makes them. */
class NpzReaderTest {
    private static FileContents read(byte[] file) throws MalformedFileException {
        return NpzReader.read(SafeZip.open(MemorySegment.ofArray(file), ReadLimits.DEFAULT));
    }

    private static FileContents readSample(String name) throws IOException, MalformedFileException {
        try (InputStream in = NpzReaderTest.class.getResourceAsStream("/numpy/" + name)) {
            return read(in.readAllBytes());
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void readsEveryElementTypeInBothByteOrders() throws IOException, MalformedFileException {
        List<Tensor> tensors = readSample("types.npz").tensors();

        assertThat(tensors).hasSize(15);
        for (Tensor tensor : tensors) {
            boolean bool = tensor.name().equals("b1");
            assertThat(tensor.floats())
                    .as(tensor.name())
                    .containsExactly(
                            bool ? new float[] {0, 1, 1, 1, 1, 1} : new float[] {0, 1, 2, 3, 4, 5});
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz"})
    void readsArraysStoredAndCompressed(String sample) throws IOException, MalformedFileException {
        List<Tensor> tensors = readSample(sample).tensors();

        assertThat(tensors)
                .extracting(Tensor::toString)
                .containsExactly(
                        "conv1.weight float32 2 × 3 × 1 × 1",
                        "fortran float32 2 × 3",
                        "scalar float32 scalar",
                        "none float32 0 × 3");
        float[] expected = {-2.5f, -1.5f, -0.5f, 0.5f, 1.5f, 2.5f};
        assertThat(tensors.get(0).floats()).containsExactly(expected);
        assertThat(tensors.get(1).floats()).containsExactly(expected);
        assertThat(tensors.get(2).floats()).containsExactly(7);
    }

    @Test
    void listsPickledObjectsAndNeverReadsThem() throws IOException, MalformedFileException {
        FileContents contents = readSample("objects.npz");

        assertThat(contents.tensors()).extracting(Tensor::name).containsExactly("weight");
        assertThat(contents.findings())
                .containsExactly(new Finding("pickled Python objects", "objects.npy", 128));
    }

    @Test
    void listsTypesThatNoTicketHolds() throws IOException, MalformedFileException {
        FileContents contents = readSample("other-types.npz");

        assertThat(contents.tensors()).extracting(Tensor::name).containsExactly("weight");
        assertThat(contents.findings())
                .extracting(Finding::name)
                .containsExactly(
                        "values of type <U2",
                        "values of type [('a', '<i4'), ('b', '<f4')]",
                        "values of type <c8");
    }

    @Test
    void listsEntriesThatAreNoArrays() throws IOException, MalformedFileException {
        assertThat(read(zip("readme.txt", new byte[3])).findings())
                .containsExactly(new Finding("readme.txt", "", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2,)", "(4,)", "(999999999999,999999)", "(3, 1, 999999999)"})
    void refusesAnArrayThatIsNotAsLongAsItsHeaderSays(String shape) throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': %s}".formatted(shape);
        byte[] head = NpyHeaderTest.array(1, header);
        byte[] file = zip("a.npy", Arrays.copyOf(head, head.length + 12));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedFileException.class)
                .satisfies(refusal ->
                        assertThat(((MalformedFileException) refusal).place())
                                .startsWith("a.npy, byte"));
    }

    @Test
    void refusesWhatIsNoArrayInside() throws IOException {
        byte[] file = zip("a.npy", "not an array".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(file)).hasMessage("It is not a NumPy array.");
    }
}
