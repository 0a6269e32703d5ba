package signet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signet.ticket.ElementType;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** The same tensors come out of every layout that is written, bit by bit, with the same types. */
class ReadersAgreeTest {
    /** PyTorch has had no such types for most of its life. */
    private static final Set<ElementType> NOT_IN_PYTORCH =
            Set.of(ElementType.UINT16, ElementType.UINT32, ElementType.UINT64);

    private static Ticket through(FileKind kind, List<Tensor> tensors)
            throws IOException, MalformedFileException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TicketWriter.write(new Ticket(List.of(), tensors, Map.of()), kind, out);
        TicketFile file =
                TicketFile.of(Path.of("written"), MemorySegment.ofArray(out.toByteArray()));
        assertThat(file.kind()).isEqualTo(kind);
        return file.ticket();
    }

    private static void assertSame(List<Tensor> expected, List<Tensor> actual, String as) {
        assertThat(actual)
                .as(as)
                .extracting(Tensor::toString)
                .isEqualTo(expected.stream().map(Tensor::toString).toList());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(RandomTensors.bits(actual.get(i)))
                    .as(as)
                    .isEqualTo(RandomTensors.bits(expected.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFETENSORS", "TORCH_ZIP"})
    void tensorsOfAnyLayoutComeBack(FileKind kind) throws IOException, MalformedFileException {
        int compared = 0;
        for (long seed = 1000; seed < 1200; seed++) {
            List<Tensor> tensors =
                    new RandomTensors(seed)
                            .list().stream()
                                    .filter(tensor -> !NOT_IN_PYTORCH.contains(tensor.type()))
                                    .toList();
            if (!tensors.isEmpty()) {
                assertSame(tensors, through(kind, tensors).tensors(), "seed " + seed);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFETENSORS", "TORCH_ZIP"})
    void arraysOfNumPyComeBack(FileKind kind) throws IOException, MalformedFileException {
        byte[] npz;
        try (InputStream in = getClass().getResourceAsStream("/numpy/stored.npz")) {
            npz = in.readAllBytes();
        }
        List<Tensor> tensors =
                TicketFile.of(Path.of("npz"), MemorySegment.ofArray(npz)).ticket().tensors();

        assertSame(tensors, through(kind, tensors).tensors(), kind.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"TORCH_LEGACY", "NPZ"})
    void otherLayoutsAreNotWritten(FileKind kind) {
        Ticket ticket = Ticket.of(List.of(Tensor.of("a", Shape.of(1), 1)), Map.of());

        assertThatThrownBy(() -> TicketWriter.write(ticket, kind, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(kind.title());
    }

    @Test
    void typesThatPyTorchLacksAreRefusedNotChanged() {
        Tensor unsigned =
                Tensor.rowMajor(
                        "a", ElementType.UINT16, Shape.of(1), MemorySegment.ofArray(new byte[2]));

        assertThatThrownBy(() -> through(FileKind.TORCH_ZIP, List.of(unsigned)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uint16");
    }
}
