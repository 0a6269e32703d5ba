package signet.format.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.foreign.MemorySegment;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;

/** Opens whatever Jazzer makes up; without JAZZER_FUZZ=1 it repeats the inputs beside it. */
class SafeZipFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void anyArchive(byte[] file) {
        try {
            SafeZip zip = SafeZip.open(MemorySegment.ofArray(file), ReadLimits.DEFAULT);
            for (Entry entry : zip.entries()) {
                zip.verified(entry);
            }
        } catch (MalformedFileException refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal without a sentence", refused);
            }
        }
    }
}
