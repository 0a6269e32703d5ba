package signet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.safetensors.SafetensorsWriter;
import signet.ticket.ElementType;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class TicketFileTest {
    private static final Tensor WEIGHT =
            Tensor.of("layer1.conv1.weight_orig", Shape.of(2, 1), 3, -4);
    private static final Tensor MASK =
            Tensor.rowMajor(
                    "layer1.conv1.weight_mask",
                    ElementType.BOOL,
                    Shape.of(2, 1),
                    MemorySegment.ofArray(new byte[] {0, 1}));

    @TempDir Path folder;

    private Path save(String name, Tensor... tensors) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            TicketWriter.write(
                    Ticket.of(List.of(tensors), Map.of("data", "CIFAR-10")),
                    FileKind.SAFETENSORS,
                    out);
        }
        return file;
    }

    private Path copyOfSample(String sample, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = getClass().getResourceAsStream("/numpy/" + sample)) {
            Files.copy(in, file);
        }
        return file;
    }

    @Test
    void opensWhatTheWriterWrote() throws IOException, MalformedFileException {
        Path path = save("a.safetensors", WEIGHT, MASK);

        TicketFile file = TicketFile.open(path);

        assertThat(file.kind()).isEqualTo(FileKind.SAFETENSORS);
        assertThat(file.bytes()).isEqualTo(Files.size(path));
        assertThat(file.ticket().metadata()).containsEntry("data", "CIFAR-10");
        Layer layer = file.ticket().layer("layer1.conv1").orElseThrow();
        assertThat(layer.mask().density().kept()).isEqualTo(1);
        assertThat(layer.storedMask().orElseThrow().type()).isEqualTo(ElementType.BOOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pth", "a.pt", "a.npz", "a.pth.tar", "a.txt", "a"})
    void theNameDoesNotMatter(String name) throws IOException, MalformedFileException {
        assertThat(TicketFile.open(save(name, WEIGHT)).kind()).isEqualTo(FileKind.SAFETENSORS);
        assertThat(TicketFile.open(copyOfSample("stored.npz", "other-" + name)).kind())
                .isEqualTo(FileKind.NPZ);
    }

    @Test
    void stripsThePrefixThatEveryTensorHas() throws IOException, MalformedFileException {
        Path path =
                save(
                        "a",
                        WEIGHT.renamed("module." + WEIGHT.name()),
                        MASK.renamed("module." + MASK.name()));

        assertThat(TicketFile.open(path).ticket().tensors())
                .extracting(Tensor::name)
                .containsExactly(WEIGHT.name(), MASK.name());
    }

    @Test
    void keepsAPrefixThatOnlySomeHave() throws IOException, MalformedFileException {
        Path path = save("a", WEIGHT.renamed("module.a"), MASK);

        assertThat(TicketFile.open(path).ticket().tensors().getFirst().name())
                .isEqualTo("module.a");
    }

    @Test
    void listsArraysWhoseNamesAreNotThoseOfWeights() throws IOException, MalformedFileException {
        TicketFile file = TicketFile.open(copyOfSample("types.npz", "types.npz"));

        assertThat(file.ticket().tensors()).hasSize(15);
    }

    @Test
    void refusesAFileWithoutTensors() throws IOException {
        Path empty = save("empty");
        assertThatThrownBy(() -> TicketFile.open(empty))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("The file holds no tensors.");

        Path objects = copyOfSample("only-objects.npz", "objects.npz");
        assertThatThrownBy(() -> TicketFile.open(objects))
                .hasMessageContaining("not data: pickled Python objects at byte 128")
                .satisfies(refusal ->
                        assertThat(((MalformedFileException) refusal).place())
                                .isEqualTo("objects.npy, byte 128"));
    }

    @Test
    void refusesAMaskThatDoesNotFitItsWeights() throws IOException {
        Path path = folder.resolve("a");
        Tensor tooLarge =
                Tensor.rowMajor(
                        MASK.name(),
                        ElementType.BOOL,
                        Shape.of(3, 1),
                        MemorySegment.ofArray(new byte[3]));
        try (OutputStream out = Files.newOutputStream(path)) {
            SafetensorsWriter.write(List.of(WEIGHT, tooLarge), Map.of(), out);
        }

        assertThatThrownBy(() -> TicketFile.open(path))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageStartingWith("The tensors do not fit together: layer1.conv1");
    }

    @Test
    void refusesAMissingFileAFolderAndAnEmptyFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThatThrownBy(() -> TicketFile.open(folder.resolve("missing")))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no such file.");
        assertThatThrownBy(() -> TicketFile.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> TicketFile.open(empty))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("The file is empty.");
    }

    @Test
    void neverTouchesTheFile() throws IOException, MalformedFileException {
        Path path = save("a", WEIGHT, MASK);
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000));
        byte[] before = Files.readAllBytes(path);

        TicketFile.open(path).ticket().layers().forEach(layer -> layer.mask().kept());

        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(path).toMillis()).isEqualTo(1_000_000);
    }

    @Test
    void opensAFileOfMoreThan2Gibibytes() throws IOException, MalformedFileException {
        Path path = folder.resolve("large");
        long bytes = 3L << 30;
        String header =
                "{\"first\":{\"dtype\":\"U8\",\"shape\":[%1$d],\"data_offsets\":[0,%1$d]},"
                                .formatted(bytes)
                        + "\"last\":{\"dtype\":\"U8\",\"shape\":[1,1],\"data_offsets\":[%d,%d]}}"
                                .formatted(bytes, bytes + 1);
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(
                    ByteBuffer.allocate(8 + header.length())
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(header.length())
                            .put(header.getBytes(StandardCharsets.UTF_8))
                            .flip());
            file.write(ByteBuffer.wrap(new byte[] {7}), 8 + header.length() + bytes);
        }

        Tensor last = TicketFile.open(path).ticket().tensors().getLast();

        assertThat(last.floatAt(0)).isEqualTo(7);
    }

    @Test
    void saysWhenTheFileIsCutShortWhileItIsRead() throws IOException {
        Path path = folder.resolve("shrinking");
        Files.write(path, new byte[1 << 20]);
        MemorySegment mapped = MappedFile.of(path);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(0);
        }

        assertThatThrownBy(() -> TicketFile.of(path, mapped))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short");
    }
}
