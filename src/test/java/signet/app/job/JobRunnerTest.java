package signet.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JobRunnerTest {
    private final BlockingQueue<Outcome<String>> outcomes = new LinkedBlockingQueue<>();
    private final List<ProgressEvent> events = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final JobRunner runner =
            new JobRunner(
                    Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()),
                    Runnable::run,
                    nanos::get);

    @AfterEach
    void close() {
        runner.close();
    }

    private Job start(Work<String> work) {
        return runner.start("Try", work, events::add, outcomes::add);
    }

    private Outcome<String> outcome() throws InterruptedException {
        return outcomes.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void tellsTheResult() throws InterruptedException {
        start(progress -> "result");
        assertThat(outcome()).isEqualTo(new Outcome.Done<>("result"));
    }

    @Test
    void tellsThatWorkAfterClosingWasCancelled() throws InterruptedException {
        runner.close();
        start(progress -> "too late");
        assertThat(outcome()).isEqualTo(new Outcome.Cancelled<>());
    }

    @Test
    void runsOffTheCallingThread() throws InterruptedException {
        Thread caller = Thread.currentThread();
        start(progress -> Thread.currentThread() == caller ? "same" : "other");
        assertThat(outcome()).isEqualTo(new Outcome.Done<>("other"));
    }

    @Test
    void passesOnTenReportsASecondAtMost() throws InterruptedException {
        start(progress -> {
            for (int i = 0; i <= 1000; i++) {
                nanos.set(Duration.ofMillis(i).toNanos());
                progress.report(i, 1000, "steps");
            }
            return "";
        });
        outcome();
        assertThat(events).hasSize(11);
        assertThat(events.get(5)).isEqualTo(new ProgressEvent(500, 1000, "steps"));
    }

    @Test
    void cancelsWithin200MillisecondsEvenWorkThatDoesNotListen() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        AtomicBoolean release = new AtomicBoolean();
        Job job =
                start(progress -> {
                    busy.countDown();
                    while (!release.get()) {
                        Thread.onSpinWait();
                    }
                    return "too late";
                });
        busy.await();
        long before = System.nanoTime();
        job.cancel();
        assertThat(outcome()).isEqualTo(new Outcome.Cancelled<>());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(200));
        release.set(true);
        assertThat(outcomes.poll(100, TimeUnit.MILLISECONDS)).isNull();
        assertThat(job.isOver()).isTrue();
    }

    @Test
    void cancelInterruptsAndStopsAtTheNextReport() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Job job =
                start(progress -> {
                    busy.countDown();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        seen.add("interrupted");
                    }
                    assertThatThrownBy(() -> progress.report(1, 2, "steps"))
                            .isInstanceOf(CancellationException.class);
                    seen.add("stopped");
                    return "";
                });
        busy.await();
        job.cancel();
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("stopped");
    }

    @Test
    void cancelAfterTheEndChangesNothing() throws InterruptedException {
        Job job = start(progress -> "result");
        outcome();
        job.cancel();
        assertThat(outcomes.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void closingInterruptsWhatRuns() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        start(progress -> {
            busy.countDown();
            Thread.sleep(60_000);
            return "";
        });
        busy.await();
        runner.close();
        assertThat(outcome()).isEqualTo(new Outcome.Cancelled<>());
    }

    @Test
    void interruptedReadingCountsAsCancelled() {
        Outcome<String> outcome =
                JobRunner.attempt(
                        "Read",
                        progress -> {
                            throw new ClosedByInterruptException();
                        },
                        Progress.NONE);
        assertThat(outcome).isEqualTo(new Outcome.Cancelled<>());
    }

    @Test
    void keepsTheWordsOfAProblem() {
        Problem problem = Problem.usage("Nothing was asked", "No file was named", "Name one");
        Outcome<String> outcome =
                JobRunner.attempt(
                        "Try",
                        progress -> {
                            throw new ProblemException(problem);
                        },
                        Progress.NONE);
        assertThat(outcome).isEqualTo(new Outcome.Failed<>(problem));
    }

    @Test
    void putsOutOfMemoryIntoWords() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        Outcome<String> outcome =
                JobRunner.attempt(
                        "Glance",
                        progress -> {
                            throw error;
                        },
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        Problem problem = ((Outcome.Failed<String>) outcome).problem();
        assertThat(problem.sentence())
                .isEqualTo("Glance could not be finished: There is not enough memory for it.");
        assertThat(problem.cause()).contains(error);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.FAILED);
    }

    @Test
    void theNewestRequestWins() throws InterruptedException {
        LatestOnly latest = new LatestOnly(runner);
        CountDownLatch busy = new CountDownLatch(1);
        latest.request(
                "old",
                progress -> {
                    busy.countDown();
                    Thread.sleep(60_000);
                    return "old";
                },
                events::add,
                outcomes::add);
        busy.await();
        latest.request("new", progress -> "new", events::add, outcomes::add);
        assertThat(outcome()).isEqualTo(new Outcome.Done<>("new"));
        assertThat(outcomes.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aDroppedRequestTellsNothing() throws InterruptedException {
        LatestOnly latest = new LatestOnly(runner);
        latest.request(
                "old",
                progress -> {
                    Thread.sleep(60_000);
                    return "old";
                },
                events::add,
                outcomes::add);
        latest.cancel();
        assertThat(outcomes.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void tellsWhichPartIsDone() {
        assertThat(new ProgressEvent(25, 100, "layers").fraction()).contains(0.25);
    }

    @Test
    void tellsNoPartWhereTheTotalIsUnknown() {
        assertThat(new ProgressEvent(25, Progress.UNKNOWN, "layers").fraction()).isEmpty();
    }
}
