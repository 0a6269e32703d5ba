package signet.report.attack;

import java.util.Optional;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.evidence.Verdict;

/**
 * What an attacked ticket still shows and proves.
 *
 * @param blind what was read without the record, if anything
 * @param informed what was read with the record's place and channel order, if anything
 * @param all S_all, over the data modules
 * @param flip S_flip; absent where the record holds no original mask
 * @param mask S_mask; absent where no mask fits
 * @param code the symbol at the owner's place; absent where the layer is gone
 */
public record Detection(
        Optional<Decode> blind,
        Optional<Decode> informed,
        Score all,
        Optional<Score> flip,
        Optional<Score> mask,
        Verdict verdict,
        Optional<ExtractedCode> code) {
    /** Whether the owner's own text was read without the record. */
    public boolean readsBlind() {
        return blind.filter(Decode::right).isPresent();
    }

    /** Whether the owner's own text was read with the record. */
    public boolean readsInformed() {
        return informed.filter(Decode::right).isPresent();
    }

    /** Data modules that are not as the owner pressed them. */
    public long bitErrors() {
        return all.tested() - all.matches();
    }

    /** The p-value of S_flip after search; 1 where S_flip could not be computed. */
    public PValue strength() {
        return flip.map(Score::corrected).orElse(PValue.ONE);
    }
}
