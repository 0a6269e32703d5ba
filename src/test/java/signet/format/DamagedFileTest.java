package signet.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.safetensors.SafetensorsWriter;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/** Any damage ends in a ticket or in one exception with a sentence, never in anything else. */
class DamagedFileTest {
    private static final Path PATH = Path.of("damaged");

    private static byte[] safetensors() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SafetensorsWriter.write(
                List.of(
                        Tensor.of("conv1.weight", Shape.of(2, 2), 1, 0, 2, 0),
                        Tensor.of("fc.bias", Shape.of(1), 1)),
                Map.of("data", "CIFAR-10"),
                out);
        return out.toByteArray();
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = DamagedFileTest.class.getResourceAsStream("/numpy/" + name)) {
            return in.readAllBytes();
        }
    }

    /** The refusal; empty where the file opens and all of its values can be read. */
    private static Optional<MalformedFileException> open(byte[] bytes) throws IOException {
        try {
            TicketFile file = TicketFile.of(PATH, MemorySegment.ofArray(bytes));
            file.ticket().tensors().forEach(Tensor::floats);
            return Optional.empty();
        } catch (MalformedFileException refusal) {
            assertThat(refusal.getMessage()).endsWith(".").doesNotContain("\n", "java.");
            return Optional.of(refusal);
        }
    }

    private static void assertRefusedWhereverItEnds(byte[] whole) throws IOException {
        assertThat(open(whole)).isEmpty();
        for (int length = 0; length < whole.length; length++) {
            assertThat(open(Arrays.copyOf(whole, length))).as("%d bytes", length).isPresent();
        }
    }

    private static void assertSurvivesEveryFlippedBit(byte[] whole) throws IOException {
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            open(flipped);
        }
    }

    @Test
    void refusesSafetensorsThatEndAnywhere() throws IOException {
        assertRefusedWhereverItEnds(safetensors());
    }

    @Test
    void survivesEveryFlippedBitOfSafetensors() throws IOException {
        assertSurvivesEveryFlippedBit(safetensors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz"})
    void refusesNpzThatEndsAnywhere(String name) throws IOException {
        assertRefusedWhereverItEnds(sample(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz", "objects.npz"})
    void survivesEveryFlippedBitOfNpz(String name) throws IOException {
        assertSurvivesEveryFlippedBit(sample(name));
    }

    @Test
    void noShapeEndsInAnotherException() throws IOException {
        for (String shape : List.of("0,%1$d,%1$d", "%1$d,0,%1$d", "%1$d,%1$d,0")) {
            String dimensions = shape.formatted(3_037_000_500L);
            String header =
                    "{\"a\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[0,0]}}"
                            .formatted(dimensions);
            byte[] file =
                    ("%c\0\0\0\0\0\0\0".formatted(header.length()) + header)
                            .getBytes(StandardCharsets.ISO_8859_1);
            open(file);
        }
    }
}
