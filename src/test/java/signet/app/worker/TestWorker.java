package signet.app.worker;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.format.json.JsonObject;

/** A worker that behaves as its first word says. */
final class TestWorker {
    static final JsonObject REQUEST = JsonObject.builder().put("request", "anything").build();

    private static final int HEAP_MEGABYTES = 32;

    private TestWorker() {}

    static WorkerCommand command(String behaviour, Path log) {
        return WorkerCommand.of(
                TestWorker.class.getName(), List.of(behaviour), HEAP_MEGABYTES, log);
    }

    static void main(String[] words) throws Exception {
        PrintStream lines = System.out;
        System.setOut(System.err);
        if (words[0].equals("parent")) {
            beParent(Path.of(words[1]), lines);
        }
        Worker.serve(
                Path.of(""), System.in, lines, request -> new Behaviour(words[0], request, lines));
        System.exit(0);
    }

    private record Behaviour(String word, JsonObject request, PrintStream lines)
            implements Worker.Task {
        @Override
        public String title() {
            return "The test";
        }

        @Override
        public JsonObject perform(WorkerContext context) throws Exception {
            behave(word, lines, context);
            return request;
        }
    }

    private static void behave(String word, PrintStream lines, WorkerContext context)
            throws ProblemException, InterruptedException {
        switch (word) {
            case "count" -> count(context);
            case "hang" -> Thread.sleep(Duration.ofHours(1));
            case "chatter" -> {
                System.out.println("a library says hello");
                lines.println("{half a line");
                lines.println("[1, 2]");
            }
            case "refuse" ->
                    throw new ProblemException(
                            Problem.usage("Training was not started", "it is Monday", "wait"));
            case "break" -> throw new IllegalStateException("nobody foresaw this");
            case "eat" -> eat();
            case "echo" -> {}
            default -> {
                System.err.println("the last words");
                Runtime.getRuntime().halt(Integer.parseInt(word));
            }
        }
    }

    private static void count(WorkerContext context) throws InterruptedException {
        for (int step = 0; ; step++) {
            context.progress(step, -1, "steps");
            Thread.sleep(1);
        }
    }

    private static void eat() {
        List<byte[]> plates = new ArrayList<>();
        while (plates.size() < HEAP_MEGABYTES) {
            plates.add(new byte[1 << 20]);
        }
    }

    /** Starts a worker, says its number, and waits for it. */
    private static void beParent(Path log, PrintStream lines) throws Exception {
        WorkerProcess worker =
                WorkerProcess.start(command("count", log), REQUEST, Duration.ofSeconds(10));
        worker.await(message -> lines.println(worker.pid()));
    }
}
