package signet.format.torch;

import com.code_intelligence.jazzer.junit.FuzzTest;
import signet.format.MalformedFileException;
import signet.ticket.Tensor;

/**
 * Reads whatever Jazzer makes up; only the exception for bad content may come out. Without
 * JAZZER_FUZZ=1 it repeats the inputs beside it.
 */
class TorchFuzzTest {
    private static void read(byte[] file) {
        try {
            Samples.read(file).tensors().forEach(Tensor::nonZero);
        } catch (MalformedFileException refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal without a sentence", refused);
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void anyArchive(byte[] file) {
        read(file);
    }

    @FuzzTest(maxDuration = "60s")
    void anyLegacyFile(byte[] file) {
        read(file);
    }

    /** Archive and checksum are made to fit, so that the fuzzer need not guess them. */
    @FuzzTest(maxDuration = "60s")
    void anyPickleOfAnArchive(byte[] pickle) {
        read(ForgedCheckpoint.zip(pickle, new byte[16]).bytes());
    }
}
