package signet.app.worker;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
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
 * the sweep. So does the third cell in a row that would be given up: where nothing is measured any
 * more, the machine may be at fault, and every cell that is left would be kept as failed.
 */
final class SweepWorkers implements RunningWorker {
    private static final Logger LOG = LoggerFactory.getLogger(SweepWorkers.class);
    private static final int NONE = 0;

    /** Cells that are given up without one being measured between them. */
    private static final int MOST_IN_A_ROW = 2;

    private static final String MACHINE =
            " It was the sixth worker process in a row, over three cells, so the machine itself may"
                    + " be at fault. The first two of these cells are kept as failed.";

    private final RunSweep request;
    private final JobQueue.Starter starter;
    private RunningWorker worker;
    private boolean cancelled;

    /** The cell that is being computed, the last that was told of, the last that broke a worker. */
    private int underWay = NONE;

    private int told = NONE;
    private int broke = NONE;
    private int givenUp;

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
            if (!(end instanceof WorkerEnd.Failed failed)
                    || failed.problem().breakdown().isEmpty()
                    || underWay == NONE) {
                return end;
            }
            Optional<WorkerEnd> over = goOnAfter(failed);
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
            boolean computed = underWay == done.cell();
            if (computed && done.row().measurement().isPresent()) {
                givenUp = 0;
            }
            underWay = NONE;
            if (done.cell() <= told) {
                return;
            }
            told = done.cell();
        }
        listener.accept(message);
    }

    /** How it ended, where nothing can go on. */
    private synchronized Optional<WorkerEnd> goOnAfter(WorkerEnd.Failed failed) {
        Problem breakdown = failed.problem();
        if (cancelled) {
            return Optional.of(new WorkerEnd.Cancelled());
        }
        LOG.warn("Cell {} of {}: {}", underWay, request.title(), breakdown.sentence());
        try {
            if (broke == underWay && givenUp == MOST_IN_A_ROW) {
                return Optional.of(
                        new WorkerEnd.Failed(ofTheMachine(breakdown), failed.lastLines()));
            }
            if (broke == underWay) {
                Sweep.giveUp(request.opened(), underWay, reason(breakdown));
                givenUp++;
            }
            broke = underWay;
            underWay = NONE;
            worker = starter.start(request);
            return Optional.empty();
        } catch (ClosedByInterruptException e) {
            return Optional.of(new WorkerEnd.Cancelled());
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

    private static Problem ofTheMachine(Problem last) {
        return new Problem(
                last.title(),
                last.reason() + MACHINE,
                last.place(),
                last.advice(),
                last.kind(),
                last.cause());
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        worker.cancel();
    }
}
