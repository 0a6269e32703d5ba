package signet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A size is believed only after it was compared with the file: small files cost little memory. */
class AllocationGuardTest {
    private static final long MOST_BYTES = 64L << 20;

    private static byte[] safetensors(long length, String header) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text)
                .array();
    }

    private static void assertRefusedCheaply(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        MalformedFileException refusal =
                catchThrowableOfType(
                        MalformedFileException.class,
                        () -> TicketFile.of(Path.of("claims"), MemorySegment.ofArray(file)));

        assertThat(refusal).isNotNull();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(longs = {99_999_999, 100_000_001, 1L << 31, 1L << 42, Long.MAX_VALUE, -1})
    void aHeaderLengthCostsNothing(long length) {
        assertRefusedCheaply(safetensors(length, ""));
        assertRefusedCheaply(safetensors(length, "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1099511627776]",
                "[4294967296,4294967296,4294967296]",
                "[1e999999999]",
                "[0,9223372036854775807,9223372036854775807]"
            })
    void aShapeCostsNothing(String shape) {
        String header =
                "{\"a\":{\"dtype\":\"F64\",\"shape\":%s,\"data_offsets\":[0,8796093022208]}}"
                        .formatted(shape);
        assertRefusedCheaply(safetensors(header.length(), header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(1099511627776,)", "(0,9999999999999,9999999999999,1)", "(65536,65536)"})
    void theShapeOfAnArrayCostsNothing(String shape) throws IOException {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': %s}".formatted(shape);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
            zip.write(new byte[] {(byte) header.length(), 0});
            zip.write(header.getBytes(StandardCharsets.US_ASCII));
            zip.write(0);
        }
        assertRefusedCheaply(out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 10, 100 << 10})
    void deepJsonCostsNothing(int depth) {
        String header = "{\"a\":".repeat(depth);
        assertRefusedCheaply(safetensors(header.length(), header));
    }
}
