package signet.ui.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.evidence.ClaimRule;
import signet.lab.RunException;
import signet.lab.sweep.SweepFacts;
import signet.lab.sweep.SweepFolder;
import signet.report.attack.AttackTable;

/**
 * A sweep that was run before.
 *
 * @param rule how strong evidence must be, by its records
 */
record MeasuredSweep(AttackTable table, ClaimRule rule) {
    /**
     * Reads what is in its folder, also while it is not finished.
     *
     * @throws ProblemException if the folder is none of a sweep, or damaged
     */
    static MeasuredSweep open(Path folder) throws ProblemException {
        try {
            SweepFolder sweep = SweepFolder.at(folder);
            return new MeasuredSweep(
                    sweep.table(), sweep.facts().map(SweepFacts::rule).orElse(ClaimRule.STANDARD));
        } catch (RunException e) {
            throw new ProblemException(
                    new Problem(
                            folder.getFileName() + " could not be opened",
                            e.getMessage(),
                            "",
                            "Choose the folder of a sweep.",
                            Problem.Kind.BAD_INPUT,
                            Optional.empty()));
        } catch (IOException e) {
            throw new ProblemException(Problems.opening(folder, e));
        }
    }
}
