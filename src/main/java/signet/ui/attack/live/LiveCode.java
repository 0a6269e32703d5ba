package signet.ui.attack.live;

import java.util.Optional;
import signet.evidence.PValue;
import signet.report.attack.ExtractedCode;

/**
 * A signature after an attack.
 *
 * @param strength of the attack
 * @param code as it lies at the signature's place
 * @param wrong modules of the signature that are not as pressed
 * @param chance with a record the p-value of S_flip after search, without one that of a symbol as
 *     clear as this; empty where that is not known yet
 * @param answer what a reader makes of it; empty while it is read
 */
public record LiveCode(
        double strength,
        ExtractedCode code,
        int wrong,
        Optional<PValue> chance,
        Optional<Answer> answer) {
    /**
     * What a reader makes of it.
     *
     * @param text empty where the code is lost
     * @param repaired modules that had to be corrected
     * @param movedChannels channels that were put back into the owner's order first
     */
    public record Answer(Optional<String> text, int repaired, int movedChannels) {}

    /** Whether it was read, and the text is lost. */
    boolean isLost() {
        return answer.filter(read -> read.text().isEmpty()).isPresent();
    }
}
