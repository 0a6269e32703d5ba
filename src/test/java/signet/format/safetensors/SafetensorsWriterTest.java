package signet.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signet.format.FileContents;
import signet.format.MalformedFileException;
import signet.ticket.ElementType;
import signet.ticket.Shape;
import signet.ticket.Tensor;

class SafetensorsWriterTest {
    private static final Tensor MASK =
            Tensor.rowMajor(
                    "a.weight_mask",
                    ElementType.BOOL,
                    Shape.of(3),
                    MemorySegment.ofArray(new byte[] {1, 0, 1}));
    private static final Tensor WEIGHT = Tensor.of("a.weight_orig", Shape.of(3), 0.5f, -0f, 2f);

    private static byte[] written(List<Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SafetensorsWriter.write(tensors, metadata, out);
        return out.toByteArray();
    }

    @Test
    void whatItWritesIsRead() throws IOException, MalformedFileException {
        byte[] file = written(List.of(MASK, WEIGHT), Map.of("data", "CIFAR-10", "a", "\"ü\""));

        FileContents contents = SafetensorsReader.read(MemorySegment.ofArray(file));

        assertThat(contents.tensors())
                .extracting(Tensor::toString)
                .containsExactly(MASK.toString(), WEIGHT.toString());
        assertThat(contents.tensors().getFirst().floats()).containsExactly(1, 0, 1);
        assertThat(contents.tensors().getLast().floats()).containsExactly(0.5f, -0f, 2f);
        assertThat(contents.metadata()).isEqualTo(Map.of("data", "CIFAR-10", "a", "\"ü\""));
    }

    @Test
    void everyTensorBeginsAtAMultipleOfItsWidth() throws IOException {
        byte[] file = written(List.of(MASK, WEIGHT), Map.of());

        long header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        assertThat(header % 8).isZero();
        assertThat(new String(file, 8, (int) header, StandardCharsets.UTF_8))
                .startsWith("{\"a.weight_mask\":{\"dtype\":\"BOOL\",\"shape\":[3],")
                .contains("\"data_offsets\":[12,15]")
                .contains("\"data_offsets\":[0,12]");
    }

    @Test
    void theSameTensorsGiveTheSameBytes() throws IOException {
        assertThat(written(List.of(MASK, WEIGHT), Map.of("b", "2", "a", "1")))
                .isEqualTo(written(List.of(MASK, WEIGHT), Map.of("a", "1", "b", "2")));
    }

    @Test
    void refusesTwoTensorsOfOneName() {
        assertThatThrownBy(() -> written(List.of(MASK, MASK), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.weight_mask");
    }

    @Test
    void refusesTheNameOfTheMetadata() {
        assertThatThrownBy(() -> written(List.of(MASK.renamed("__metadata__")), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("__metadata__");
    }
}
