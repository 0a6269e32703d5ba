package signet.ui.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import signet.app.OwnerRecords;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.evidence.ClaimRule;
import signet.lab.RunException;
import signet.lab.sweep.KeptSweep;
import signet.lab.sweep.Strike;
import signet.lab.sweep.SweepCell;
import signet.lab.sweep.SweepFacts;
import signet.lab.sweep.SweepFolder;
import signet.lab.sweep.SweepSpec;
import signet.report.attack.AttackName;
import signet.report.attack.AttackTable;
import signet.ui.attack.result.CellKey;

/**
 * A sweep with what it measured so far.
 *
 * @param kept how far it is
 * @param attacks the places of its table, each once whatever the seeds
 * @param table the rows that are there
 * @param rule how strong evidence must be, by its records
 */
public record MeasuredSweep(
        KeptSweep kept, List<CellKey> attacks, AttackTable table, ClaimRule rule) {
    public MeasuredSweep {
        attacks = List.copyOf(attacks);
    }

    /**
     * Reads what is in its folder, also while it is not finished.
     *
     * @throws ProblemException if the folder is none of a sweep, or damaged
     */
    static MeasuredSweep open(Path folder) throws ProblemException {
        try {
            SweepFolder sweep = SweepFolder.at(folder);
            SweepSpec spec = sweep.spec();
            return new MeasuredSweep(
                    KeptSweep.of(sweep),
                    attacks(spec),
                    sweep.table(),
                    sweep.facts().map(SweepFacts::rule).orElseGet(() -> rule(spec)));
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

    /** What its job is called. */
    public String title() {
        return SweepWords.title(kept);
    }

    /** How much there is to do. */
    public String about() {
        return SweepWords.about(kept);
    }

    private static List<CellKey> attacks(SweepSpec spec) {
        return spec.cells().stream()
                .filter(planned -> !planned.ticket().subject().isControl())
                .map(planned -> key(planned.cell()))
                .distinct()
                .toList();
    }

    private static CellKey key(SweepCell cell) {
        return new CellKey(
                cell.strike().map(Strike::name).orElse(AttackName.NONE),
                cell.strike().flatMap(Strike::shown));
    }

    /** What its record says, while the record lies where it was. */
    private static ClaimRule rule(SweepSpec spec) {
        try {
            return OwnerRecords.open(spec.tickets().getFirst().record()).rule();
        } catch (ProblemException recordIsGone) {
            return ClaimRule.STANDARD;
        }
    }
}
