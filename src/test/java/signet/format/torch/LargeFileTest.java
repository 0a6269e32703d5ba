package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.ticket.ElementType;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/** Files beyond 4 GiB, most of which are holes that take no room on the disk. */
@Tag("slow")
class LargeFileTest {
    private static final long ELEMENTS = 1_100_000_000L;

    @TempDir Path folder;

    private static MemorySegment mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
    }

    private Path zeros(long bytes) throws IOException {
        Path file = folder.resolve("zeros");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {0x3f}), bytes - 1);
        }
        return file;
    }

    /** Steps over blocks of zeros instead of writing them. */
    private static OutputStream sparse(FileChannel channel) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                MemorySegment block = MemorySegment.ofArray(bytes).asSlice(from, length);
                boolean empty = block.mismatch(MemorySegment.ofArray(new byte[length])) < 0;
                if (empty) {
                    channel.position(channel.position() + length);
                } else {
                    channel.write(ByteBuffer.wrap(bytes, from, length));
                }
            }
        };
    }

    @Test
    void aLargeTensorAndThoseAfterItAreWrittenAndRead() throws Exception {
        MemorySegment storage = mapped(zeros(4 * ELEMENTS));
        Tensor large =
                Tensor.rowMajor("large", ElementType.FLOAT32, Shape.of(1000, 1_100_000), storage);
        Tensor after = Tensor.of("after", Shape.of(2), 1, 2);
        Path file = folder.resolve("large.pth");
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(sparse(channel))) {
            TorchWriter.write(List.of(large, after), out);
        }

        assertThat(Files.size(file)).isGreaterThan(4L << 30);
        List<Tensor> read = TorchZipReader.read(mapped(file)).tensors();
        assertThat(read.getFirst()).hasToString("large float32 1000 × 1100000");
        assertThat(read.getFirst().floatAt(ELEMENTS - 1)).isEqualTo(0.5f);
        assertThat(read.getLast().floats()).containsExactly(1, 2);
    }
}
