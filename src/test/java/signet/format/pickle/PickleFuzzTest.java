package signet.format.pickle;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.foreign.MemorySegment;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;

/** Runs whatever Jazzer makes up; without JAZZER_FUZZ=1 it repeats the inputs beside it. */
class PickleFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void anyPickle(byte[] pickle) {
        try {
            MemorySegment bytes = MemorySegment.ofArray(pickle);
            PickleMachine.read(bytes, 0, "", new PickleBudget(ReadLimits.DEFAULT));
        } catch (MalformedFileException refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal without a sentence", refused);
            }
        }
    }
}
