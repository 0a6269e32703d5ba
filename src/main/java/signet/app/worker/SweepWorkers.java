package signet.app.worker;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signet.app.job.Problem;
import signet.app.job.Problems;
import signet.lab.sweep.Sweep;
import signet.lab.sweep.SweepEvent;

/**
 * A sweep in one worker after another. Where a worker breaks down over a cell, a fresh one tries it
 * once more; where that breaks down, too, the cell is kept as failed and the sweep goes on.
 *
 * <p>What breaks down before the first cell, or behind the last one, is no cell's fault and ends
 * the sweep.
 */
final class SweepWorkers implements RunningWorker {
    private static final Logger LOG = LoggerFactory.getLogger(SweepWorkers.class);
    private static final int NONE = 0;

    private final RunSweep request;
    private final JobQueue.Starter starter;
    private RunningWorker worker;
    private boolean cancelled;

    /** The cell that is being computed, the last that was told of, the last that broke a worker. */
    private int underWay = NONE;

    private int told = NONE;
    private int broke = NONE;

    private SweepWorkers(RunSweep request, JobQueue.Starter starter, RunningWorker first) {
        this.request = request;
        this.starter = starter;
        this.worker = first;
    }

    /**
     * Starts the first worker.
     *
     * @param starter starts each of them
     * @throws IOException if the system starts no more processes
     */
    static SweepWorkers start(RunSweep request, JobQueue.Starter starter) throws IOException {
        return new SweepWorkers(request, starter, starter.start(request));
    }

    @Override
    public WorkerEnd await(Consumer<WorkerMessage> listener) {
        while (true) {
            WorkerEnd end = worker().await(message -> pass(message, listener));
            if (!(end instanceof WorkerEnd.Failed(Problem problem, _))
                    || problem.breakdown().isEmpty()
                    || underWay == NONE) {
                return end;
            }
            Optional<WorkerEnd> over = goOnAfter(problem);
            if (over.isPresent()) {
                return over.get();
            }
        }
    }

    private synchronized RunningWorker worker() {
        return worker;
    }

    /** A later worker looks up what an earlier one told of already. */
    private void pass(WorkerMessage message, Consumer<WorkerMessage> listener) {
        if (message instanceof WorkerMessage.Swept(SweepEvent.CellBegun begun)) {
            underWay = begun.cell();
        }
        if (message instanceof WorkerMessage.Swept(SweepEvent.CellDone done)) {
            underWay = NONE;
            if (done.cell() <= told) {
                return;
            }
            told = done.cell();
        }
        listener.accept(message);
    }

    /** How it ended, where nothing can go on. */
    private synchronized Optional<WorkerEnd> goOnAfter(Problem breakdown) {
        if (cancelled) {
            return Optional.of(new WorkerEnd.Cancelled());
        }
        LOG.warn("Cell {} of {}: {}", underWay, request.title(), breakdown.sentence());
        try {
            if (broke == underWay) {
                Sweep.giveUp(request.opened(), underWay, reason(breakdown));
            }
            broke = underWay;
            underWay = NONE;
            worker = starter.start(request);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    new WorkerEnd.Failed(Problems.unexpected(request.title(), e), List.of()));
        }
    }

    private static String reason(Problem breakdown) {
        return "Two worker processes in a row broke down over this cell. %s %s"
                .formatted(breakdown.reason(), breakdown.advice())
                .strip();
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        worker.cancel();
    }
}
