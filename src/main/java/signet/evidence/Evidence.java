package signet.evidence;

import java.util.Optional;

/**
 * Everything measured on one suspect against one record.
 *
 * @param all S_all, every module
 * @param flipped S_flip, the changed modules; absent where the record holds no original mask
 * @param masks S_mask, the whole masks; absent where the record holds none or none fits the suspect
 */
public record Evidence(Score all, Optional<Score> flipped, Optional<MaskEvidence> masks) {
    /** Measures the modules of a claim under one null model. */
    public static Evidence of(
            ModuleComparison modules, NullModel chance, Tries tries, Optional<MaskEvidence> masks) {
        return new Evidence(chance.all(modules, tries), chance.flipped(modules, tries), masks);
    }
}
