package signet.ui.attack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import signet.app.job.ProblemException;
import signet.evidence.ClaimRule;
import signet.lab.sweep.KeptSweep;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.SampleRows;
import signet.ui.attack.plan.SweepPlan;
import signet.ui.attack.result.CellKey;

/** Remembers what it was asked for; every sweep will have the rows of the made-up one. */
public final class FakeSweeps implements SweepStore {
    private final List<KeptSweep> kept = new CopyOnWriteArrayList<>();
    private final Set<Path> forgotten = new CopyOnWriteArraySet<>();
    private volatile SweepPlan plan;

    /** A sweep of the made-up rows, of which some are done. */
    public static KeptSweep kept(Path folder, int done, boolean finished) {
        return new KeptSweep(
                folder,
                "made-up.safetensors",
                done,
                SampleRows.sweep().rows().size(),
                Optional.of(Instant.parse("2026-10-07T14:05:00Z")),
                finished,
                false);
    }

    /** Keeps one that was begun before, in place of what it was. */
    public void keep(KeptSweep sweep) {
        kept.removeIf(old -> old.folder().equals(sweep.folder()));
        kept.add(sweep);
    }

    /** What was asked for last; null before. */
    public SweepPlan plan() {
        return plan;
    }

    @Override
    public List<KeptSweep> all() {
        return List.copyOf(kept);
    }

    @Override
    public Path begin(SweepPlan asked) {
        plan = asked;
        Path folder = Path.of("/sweeps/asked");
        if (kept.stream().noneMatch(sweep -> sweep.folder().equals(folder))) {
            keep(kept(folder, 0, false));
        }
        return folder;
    }

    @Override
    public void forgetFailed(Path folder) {
        forgotten.add(folder);
        keep(kept(folder, SampleRows.sweep().rows().size() - 1, false));
    }

    @Override
    public MeasuredSweep open(Path folder) throws ProblemException {
        KeptSweep found =
                kept.stream()
                        .filter(sweep -> sweep.folder().equals(folder))
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            return MeasuredSweep.open(folder);
        }
        AttackTable all = SampleRows.sweep();
        List<AttackRow> rows = new ArrayList<>(all.rows());
        if (forgotten.contains(folder)) {
            rows.removeAll(all.failed());
        }
        return new MeasuredSweep(
                found,
                all.signed().rows().stream().map(CellKey::of).distinct().toList(),
                new AttackTable(rows.subList(0, found.done())),
                ClaimRule.STANDARD);
    }
}
