package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.app.job.Problem;

@Timeout(60)
class WorkerProcessTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir Path folder;
    private final List<WorkerMessage> messages = new ArrayList<>();

    private WorkerProcess start(String behaviour, Duration grace) throws IOException {
        return WorkerProcess.start(TestWorker.command(behaviour, log()), TestWorker.REQUEST, grace);
    }

    private Path log() {
        return folder.resolve("logs/worker.log");
    }

    private WorkerEnd end(String behaviour) throws IOException {
        return start(behaviour, LONG).await(messages::add);
    }

    private WorkerEnd.Failed failure(String behaviour) throws IOException {
        return (WorkerEnd.Failed) end(behaviour);
    }

    @Test
    void answersARequest() throws IOException {
        assertThat(end("echo")).isEqualTo(new WorkerEnd.Done(TestWorker.REQUEST));
        assertThat(messages).isEmpty();
    }

    @Test
    void keepsWhatOthersPrintAwayFromTheMessages() throws IOException {
        assertThat(end("chatter")).isEqualTo(new WorkerEnd.Done(TestWorker.REQUEST));
        assertThat(log()).content().contains("a library says hello");
    }

    @Test
    void stopsWhenItIsToldTo() throws IOException {
        WorkerProcess worker = start("count", LONG);
        WorkerEnd end =
                worker.await(message -> {
                    messages.add(message);
                    worker.cancel();
                });
        assertThat(end).isEqualTo(new WorkerEnd.Cancelled());
        assertThat(messages).first().isInstanceOf(WorkerMessage.Progressed.class);
    }

    @Test
    void anInterruptOfWhoWaitsStopsItToo() throws IOException {
        Thread waiting = Thread.currentThread();
        WorkerEnd end = start("count", LONG).await(message -> waiting.interrupt());
        assertThat(end).isEqualTo(new WorkerEnd.Cancelled());
    }

    @Test
    void isKilledWhereItDoesNotListen() throws IOException {
        WorkerProcess worker = start("hang", Duration.ofMillis(100));
        worker.cancel();
        assertThat(worker.await(messages::add)).isEqualTo(new WorkerEnd.Cancelled());
    }

    @Test
    void passesOnAProblemInItsWords() throws IOException {
        Problem problem = failure("refuse").problem();
        assertThat(problem.sentence()).isEqualTo("Training was not started: It is Monday.");
        assertThat(problem.advice()).isEqualTo("Wait.");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.USAGE);
    }

    @Test
    void keepsTheCauseOfAnUnforeseenFailureInItsLog() throws IOException {
        WorkerEnd.Failed failed = failure("break");
        assertThat(failed.problem().reason()).isEqualTo("Nobody foresaw this.");
        assertThat(failed.lastLines())
                .anyMatch(line -> line.contains("IllegalStateException"))
                .hasSizeLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "134, An abort in native code (SIGABRT) ended it.",
        "139, A fault in native code (SIGSEGV) ended it.",
        "137, 'The system or somebody else killed it (SIGKILL), as happens where memory runs out.'",
        "77, It ended with status 77.",
    })
    void saysWhatEndedIt(String status, String reason) throws IOException {
        WorkerEnd.Failed failed = failure(status);
        assertThat(failed.problem().title()).isEqualTo("The worker process broke down");
        assertThat(failed.problem().reason()).isEqualTo(reason);
        assertThat(failed.problem().kind()).isEqualTo(Problem.Kind.FAILED);
        assertThat(failed.lastLines()).containsExactly("the last words");
        assertThat(failed.problem().breakdown().orElseThrow().lastLines())
                .containsExactly("the last words");
    }

    @Test
    void saysThatMemoryRanOut() throws IOException {
        assertThat(failure("eat").problem().reason())
                .isEqualTo("It needed more than the 32 MB of memory that it may take.");
    }

    @Test
    void refusesAProgramThatCannotBeStarted() {
        WorkerCommand command =
                new WorkerCommand(List.of("no-such-program-here"), Map.of(), 1, log());
        assertThatThrownBy(() -> WorkerProcess.start(command, TestWorker.REQUEST, LONG))
                .isInstanceOf(IOException.class);
    }

    @Test
    void endsWhenItsParentDies() throws Exception {
        List<String> words = new ArrayList<>(TestWorker.command("parent", log()).words());
        words.add(log().toString());
        Process parent = new ProcessBuilder(words).start();
        ProcessHandle worker;
        try (BufferedReader output = parent.inputReader()) {
            worker = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            parent.destroyForcibly();
        }
        worker.onExit().get(30, TimeUnit.SECONDS);
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void leavesTheMachineToThePerson() throws IOException {
        WorkerCommand command = TestWorker.command("echo", log());
        assertThat(command.environment()).containsEntry("GOMP_SPINCOUNT", "100000");
        assertThat(command.words()).contains("-Xmx32m", "--enable-native-access=ALL-UNNAMED");
        boolean hasNice = Files.isExecutable(Path.of("/usr/bin/nice"));
        assertThat(command.words().getFirst().equals("nice")).isEqualTo(hasNice);
    }
}
