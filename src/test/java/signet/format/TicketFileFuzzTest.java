package signet.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import signet.ticket.Tensor;

/**
 * Opens whatever Jazzer makes up; only the exception for bad content may come out. Without
 * JAZZER_FUZZ=1 it repeats the inputs that once were found.
 */
class TicketFileFuzzTest {
    private static void open(byte[] file) throws IOException {
        try {
            TicketFile opened = TicketFile.of(Path.of("fuzz"), MemorySegment.ofArray(file));
            opened.ticket().tensors().forEach(Tensor::floats);
        } catch (MalformedFileException refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal without a sentence", refused);
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void anyFile(byte[] file) throws IOException {
        open(file);
    }

    /** The length is made to fit, so that the fuzzer need not guess it. */
    @FuzzTest(maxDuration = "60s")
    void anyHeaderOfSafetensors(byte[] header) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int shift = 0; shift < 64; shift += 8) {
            file.write((int) ((long) header.length >>> shift));
        }
        file.write(header);
        file.write(new byte[16]);
        open(file.toByteArray());
    }

    /** The archive and the beginning of the array are made to fit. */
    @FuzzTest(maxDuration = "60s")
    void anyHeaderOfAnArray(byte[] header) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            zip.write("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
            zip.write(header.length);
            zip.write(header.length >> 8);
            zip.write(header);
            zip.write(new byte[16]);
        }
        open(file.toByteArray());
    }
}
