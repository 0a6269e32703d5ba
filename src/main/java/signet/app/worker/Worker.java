package signet.app.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signet.app.Log;
import signet.app.job.JobRunner;
import signet.app.job.Outcome;
import signet.app.job.Progress;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/** The other end: does one request, in a process of its own. */
public final class Worker {
    /** The first word of a command line that starts a worker; no verb, nobody types it. */
    public static final String WORD = "worker";

    /** How long work may go on when it should have stopped. */
    static final Duration GRACE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int ABANDONED = 1;

    private final Path natives;
    private final BufferedReader input;
    private final PrintStream output;
    private final Stop stop = new Stop();
    private final CountDownLatch over = new CountDownLatch(1);

    private Worker(Path natives, InputStream input, PrintStream output) {
        this.natives = natives;
        this.input = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        this.output = output;
    }

    /**
     * Serves the process that started this one.
     *
     * @param natives folder in which the natives of the engine are unpacked
     * @param input the request on one line, then what is said meanwhile; its end means that nobody
     *     waits for the result any more
     * @param output where messages go, and nothing else may
     * @throws IOException if the request cannot be read
     * @throws JsonException if it is none; no program of this version writes such
     */
    public static void serve(Path natives, InputStream input, PrintStream output)
            throws IOException, JsonException {
        serve(natives, input, output, WorkerRequest::of);
    }

    static void serve(Path natives, InputStream input, PrintStream output, TaskReader tasks)
            throws IOException, JsonException {
        Log.toStandardError(true);
        new Worker(natives, input, output).serve(tasks);
    }

    /** What a worker does. */
    interface Task {
        /** What is done, as the subject of a sentence: {@code The evaluation of x.pth}. */
        String title();

        /**
         * Does it, in the worker.
         *
         * @throws Exception any failure; it ends in words for a person
         */
        JsonObject perform(WorkerContext context) throws Exception;
    }

    /** Finds out what is asked for. */
    @FunctionalInterface
    interface TaskReader {
        Task read(JsonObject request) throws JsonException;
    }

    private void serve(TaskReader tasks) throws IOException, JsonException {
        String request = input.readLine();
        if (request == null) {
            return;
        }
        Task task = tasks.read(Json.parseObject(request.getBytes(StandardCharsets.UTF_8)));
        // The terminal's Ctrl+C reaches this process too, which then ends as if it was told to.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
        Thread.ofPlatform().daemon().name("signet-worker-input").start(this::listen);
        WorkerContext context = new WorkerContext(natives, this::send, stop, System::nanoTime);
        send(
                last(
                        JobRunner.attempt(
                                task.title(), progress -> task.perform(context), Progress.NONE)));
        over.countDown();
    }

    private static WorkerMessage last(Outcome<JsonObject> outcome) {
        return switch (outcome) {
            case Outcome.Done<JsonObject>(JsonObject result) -> new WorkerMessage.Finished(result);
            case Outcome.Cancelled<JsonObject>() -> new WorkerMessage.Stopped();
            case Outcome.Failed<JsonObject>(var problem) -> new WorkerMessage.Failed(problem);
        };
    }

    private void send(WorkerMessage message) {
        output.writeBytes(
                (WorkerMessageJson.line(message) + "\n").getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    /** Until the input ends, which is when the process that started this one is gone. */
    private void listen() {
        try {
            input.lines().filter(WorkerProcess.CANCEL::equals).forEach(line -> stop.ask());
        } catch (UncheckedIOException e) {
            LOG.debug("Nothing more can be read", e);
        }
        if (!stop()) {
            LOG.warn("The work did not stop in time after nobody wanted it any more");
            Runtime.getRuntime().halt(ABANDONED);
        }
    }

    /** Whether the work stopped in time. */
    private boolean stop() {
        stop.ask();
        try {
            return over.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
