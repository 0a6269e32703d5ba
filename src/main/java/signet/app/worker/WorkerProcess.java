package signet.app.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/** A worker process under way. */
final class WorkerProcess implements RunningWorker {
    /** The line that asks a worker to stop. */
    static final String CANCEL = "cancel";

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    private final WorkerCommand command;
    private final Process process;
    private final Duration grace;
    private final Writer input;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;

    private WorkerProcess(WorkerCommand command, Process process, Duration grace) {
        this.command = command;
        this.process = process;
        this.grace = grace;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts a process and hands it its request.
     *
     * @param grace how long it may take to end once it should; then it is killed
     * @throws IOException if it cannot be started
     */
    static WorkerProcess start(WorkerCommand command, JsonObject request, Duration grace)
            throws IOException {
        WorkerProcess worker = new WorkerProcess(command, command.start(), grace);
        Thread.ofPlatform().daemon().name("signet-worker-output").start(worker::read);
        worker.write(Json.compact(request));
        return worker;
    }

    /** Number of the process. */
    long pid() {
        return process.pid();
    }

    /** One that has ended already does not read; its exit status says why. */
    private synchronized void write(String line) {
        try {
            input.write(line + "\n");
            input.flush();
        } catch (IOException e) {
            LOG.debug("Worker {} does not listen any more", process.pid(), e);
        }
    }

    /** On a thread of its own, because nothing can interrupt reading from a process. */
    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().map(Optional::of).forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("Worker {} does not speak any more", process.pid(), e);
        } finally {
            lines.add(Optional.empty());
        }
    }

    @Override
    public WorkerEnd await(Consumer<WorkerMessage> listener) {
        Optional<WorkerMessage> last = Optional.empty();
        for (Optional<String> line = next(); line.isPresent(); line = next()) {
            Optional<WorkerMessage> message = parse(line.get());
            if (message.isPresent()) {
                last = message;
                tell(message.get(), listener);
            }
        }
        int status = exitStatus();
        return switch (last.orElse(null)) {
            case WorkerMessage.Finished(JsonObject result) -> new WorkerEnd.Done(result);
            case WorkerMessage.Stopped() -> new WorkerEnd.Cancelled();
            case WorkerMessage.Failed(var problem) ->
                    new WorkerEnd.Failed(problem, LastLines.of(command.log()));
            case null, default ->
                    cancelled
                            ? new WorkerEnd.Cancelled()
                            : Breakdown.end(status, command.heapMegabytes(), command.log());
        };
    }

    private void tell(WorkerMessage message, Consumer<WorkerMessage> listener) {
        switch (message) {
            case WorkerMessage.Progressed _, WorkerMessage.Ran _, WorkerMessage.Swept _ -> {
                try {
                    listener.accept(message);
                } catch (CancellationException e) {
                    cancel();
                }
            }
            case WorkerMessage.Finished _, WorkerMessage.Stopped _, WorkerMessage.Failed _ -> {}
        }
    }

    private Optional<String> next() {
        while (true) {
            try {
                return lines.take();
            } catch (InterruptedException e) {
                cancel();
            }
        }
    }

    /**
     * Whatever else lands on standard output, such as a note of a native library, is for the log.
     */
    private Optional<WorkerMessage> parse(String line) {
        try {
            return Optional.of(WorkerMessageJson.parse(line));
        } catch (JsonException e) {
            LOG.info("Worker {} wrote: {}", process.pid(), line);
            return Optional.empty();
        }
    }

    private int exitStatus() {
        while (true) {
            try {
                if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
                return process.waitFor();
            } catch (InterruptedException e) {
                cancel();
            }
        }
    }

    @Override
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            write(CANCEL);
            process.onExit()
                    .orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(late -> process.destroyForcibly());
        }
    }
}
