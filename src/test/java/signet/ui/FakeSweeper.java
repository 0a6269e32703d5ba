package signet.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import signet.app.job.Work;
import signet.evidence.ClaimRule;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.ui.attack.Sweeper;
import signet.ui.attack.plan.SweepPlan;
import signet.ui.attack.result.CellKey;

/** Remembers what it was asked for and tells what the test says. */
final class FakeSweeper implements Sweeper {
    private final CountDownLatch over = new CountDownLatch(1);
    private SweepPlan plan;
    private Listener listener;

    @Override
    public Work<Path> sweep(SweepPlan asked, Listener teller) {
        plan = asked;
        listener = teller;
        return progress -> {
            over.await();
            return Path.of("measured-by-nobody");
        };
    }

    SweepPlan plan() {
        return plan;
    }

    /** Begins a sweep that will have the rows of a table. */
    void begin(AttackTable table) {
        List<CellKey> cells = table.signed().rows().stream().map(CellKey::of).distinct().toList();
        listener.begun(cells, table.rows().size(), ClaimRule.STANDARD);
    }

    void done(AttackRow row) {
        listener.done(row);
    }

    void end() {
        over.countDown();
    }
}
