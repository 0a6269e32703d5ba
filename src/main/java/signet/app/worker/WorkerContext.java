package signet.app.worker;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import signet.app.job.Pace;
import signet.app.job.Progress;
import signet.lab.RunEvent;
import signet.lab.sweep.SweepEvent;
import signet.net.DeviceException;
import signet.net.Engine;
import signet.net.djl.DjlEngine;

/** What a request finds in the worker that does it. Used by one thread. */
final class WorkerContext {
    private final Path natives;
    private final Consumer<WorkerMessage> output;
    private final Stop stop;
    private final Pace pace;

    WorkerContext(Path natives, Consumer<WorkerMessage> output, Stop stop, LongSupplier nanoTime) {
        this.natives = natives;
        this.output = output;
        this.stop = stop;
        this.pace = new Pace(nanoTime);
    }

    /**
     * Loads what computes, once in a worker.
     *
     * @throws DeviceException if it does not run on the device
     */
    Engine engine(EngineChoice choice) throws DeviceException {
        return DjlEngine.open(choice.device(), choice.threads(), natives);
    }

    /**
     * @throws CancellationException if the worker was asked to stop
     */
    void check() {
        stop.check();
    }

    /** Tells what happened in a run; steps at most ten times a second. */
    void ran(RunEvent event) {
        if (!(event instanceof RunEvent.Stepped) || pace.isDue()) {
            output.accept(new WorkerMessage.Ran(event));
        }
    }

    /** Tells what happened in a sweep; how far a cell is at most ten times a second. */
    void swept(SweepEvent event) {
        boolean told =
                switch (event) {
                    case SweepEvent.CellBegun _, SweepEvent.CellDone _ -> true;
                    case SweepEvent.Working _, SweepEvent.Auditing _ -> pace.isDue();
                };
        if (told) {
            output.accept(new WorkerMessage.Swept(event));
        }
    }

    /**
     * Tells how far it is, at most ten times a second.
     *
     * @throws CancellationException if the worker was asked to stop, as {@link Progress} does
     */
    void progress(long done, long total, String unit) {
        stop.check();
        if (pace.isDue()) {
            output.accept(new WorkerMessage.Progressed(done, total, unit));
        }
    }
}
