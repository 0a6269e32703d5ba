package signet.ui.attack;

import java.nio.file.Path;
import java.util.List;
import signet.app.job.Work;
import signet.evidence.ClaimRule;
import signet.report.attack.AttackRow;
import signet.ui.attack.plan.SweepPlan;
import signet.ui.attack.result.CellKey;

/** Runs sweeps for the window. */
@FunctionalInterface
public interface Sweeper {
    /** Told on the window's thread. */
    interface Listener {
        /**
         * The sweep is known: its cells have their places.
         *
         * @param attacks cells of every signed ticket, in the table's order
         * @param rows how many there will be, controls and seeds included
         * @param rule how strong evidence must be
         */
        void begun(List<CellKey> attacks, int rows, ClaimRule rule);

        /** A row is done; those of an earlier time come first. */
        void done(AttackRow row);
    }

    /** Begins, or goes on with, what is asked for; the result is the folder of the sweep. */
    Work<Path> sweep(SweepPlan plan, Listener listener);
}
