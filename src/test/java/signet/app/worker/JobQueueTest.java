package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signet.app.job.Problem;
import signet.format.json.JsonObject;
import signet.net.Device;

@Timeout(30)
class JobQueueTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final WorkerEnd DONE = new WorkerEnd.Done(JsonObject.builder().build());
    private static final Device GPU = new Device.Gpu(0);

    private final BlockingQueue<FakeWorker> started = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<QueuedJob>> changes = new LinkedBlockingQueue<>();
    private final List<WorkerMessage> messages = new ArrayList<>();
    private final JobQueue queue = queue(started::add);

    private static final class FakeWorker implements RunningWorker {
        private final CompletableFuture<WorkerEnd> end = new CompletableFuture<>();
        private final WorkerRequest<?> request;
        private final List<WorkerMessage> toTell = new ArrayList<>();

        FakeWorker(WorkerRequest<?> request) {
            this.request = request;
        }

        @Override
        public WorkerEnd await(Consumer<WorkerMessage> listener) {
            WorkerEnd how = end.join();
            toTell.forEach(listener);
            return how;
        }

        @Override
        public void cancel() {
            end.complete(new WorkerEnd.Cancelled());
        }
    }

    private JobQueue queue(Consumer<FakeWorker> onStart) {
        return new JobQueue(
                request -> {
                    FakeWorker worker = new FakeWorker(request);
                    onStart.accept(worker);
                    return worker;
                },
                device -> 1,
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()),
                Runnable::run,
                InstantSource.fixed(NOON));
    }

    @BeforeEach
    void listen() {
        listenTo(queue);
    }

    private void listenTo(JobQueue jobs) {
        jobs.addListener(
                new JobQueue.Listener() {
                    @Override
                    public void changed(List<QueuedJob> now) {
                        changes.add(now);
                    }

                    @Override
                    public void told(QueuedJob job, WorkerMessage message) {
                        messages.add(message);
                    }
                });
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private long add(Device device) {
        return queue.add("Job", new CheckDevice(new EngineChoice(device, 1))).id();
    }

    private FakeWorker nextStarted() throws InterruptedException {
        return started.poll(10, TimeUnit.SECONDS);
    }

    private JobState state(long id) {
        return queue.jobs().stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private JobState awaitState(long id, Predicate<JobState> wanted) throws InterruptedException {
        while (true) {
            for (QueuedJob job : changes.poll(10, TimeUnit.SECONDS)) {
                if (job.id() == id && wanted.test(job.state())) {
                    return job.state();
                }
            }
        }
    }

    @Test
    void doesOneJobAfterTheOtherOnADevice() throws InterruptedException {
        long first = add(Device.CPU);
        long second = add(Device.CPU);
        FakeWorker worker = nextStarted();
        assertThat(state(first)).isEqualTo(new JobState.Running(NOON, false));
        assertThat(state(second)).isEqualTo(new JobState.Waiting());
        worker.toTell.add(new WorkerMessage.Progressed(1, 2, "images"));
        worker.end.complete(DONE);
        awaitState(second, state -> state instanceof JobState.Running);
        assertThat(state(first)).isInstanceOf(JobState.Done.class);
        assertThat(messages).containsExactly(new WorkerMessage.Progressed(1, 2, "images"));
    }

    @Test
    void doesJobsOfOtherDevicesMeanwhile() throws InterruptedException {
        add(Device.CPU);
        long other = add(GPU);
        assertThat(state(other)).isInstanceOf(JobState.Running.class);
        assertThat(List.of(nextStarted(), nextStarted()))
                .extracting(worker -> worker.request.engine().device())
                .containsExactlyInAnyOrder(Device.CPU, GPU);
    }

    @Test
    void aDeviceYetToBeFoundMayBeAnyDevice() {
        add(GPU);
        assertThat(state(add(Device.AUTO))).isEqualTo(new JobState.Waiting());
    }

    @Test
    void aWaitingJobCanPassAnother() throws InterruptedException {
        long running = add(Device.CPU);
        long second = add(Device.CPU);
        long third = add(Device.CPU);
        queue.moveUp(third);
        assertThat(queue.jobs()).extracting(QueuedJob::id).containsExactly(running, third, second);
        queue.moveUp(third);
        assertThat(queue.jobs()).extracting(QueuedJob::id).containsExactly(running, third, second);
        nextStarted().end.complete(DONE);
        awaitState(third, state -> state instanceof JobState.Running);
        assertThat(state(second)).isEqualTo(new JobState.Waiting());
    }

    @Test
    void aWaitingJobIsCancelledAtOnce() {
        add(Device.CPU);
        long waiting = add(Device.CPU);
        queue.cancel(waiting);
        assertThat(state(waiting)).isEqualTo(new JobState.Cancelled());
    }

    @Test
    void aRunningJobIsCancelledByItsWorker() throws InterruptedException {
        long id = add(Device.CPU);
        nextStarted();
        queue.cancel(id);
        awaitState(id, state -> state.equals(new JobState.Running(NOON, true)));
        awaitState(id, state -> state.equals(new JobState.Cancelled()));
        queue.cancel(id);
        assertThat(state(id)).isEqualTo(new JobState.Cancelled());
    }

    @Test
    void aJobCancelledWhileItStartsIsCancelled() throws InterruptedException {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        try (JobQueue slow = queue(worker -> gate.join())) {
            listenTo(slow);
            long id = slow.add("Job", new CheckDevice(new EngineChoice(Device.CPU, 1))).id();
            slow.cancel(id);
            gate.complete(null);
            awaitState(id, state -> state.equals(new JobState.Cancelled()));
        }
    }

    @Test
    void aFailedJobTellsWhyAndCanBeTriedAgain() throws InterruptedException {
        long id = add(Device.CPU);
        Problem problem = Problem.usage("It failed", "it could not", "");
        nextStarted().end.complete(new WorkerEnd.Failed(problem, List.of("last words")));
        assertThat(awaitState(id, state -> !state.isOpen()))
                .isEqualTo(new JobState.Failed(problem, List.of("last words")));
        queue.resume(id);
        nextStarted().end.complete(DONE);
        awaitState(id, state -> state instanceof JobState.Done);
    }

    @Test
    void aWorkerThatCannotBeStartedFailsItsJob() throws InterruptedException {
        JobQueue.Starter broken =
                request -> {
                    throw new IOException("no more processes");
                };
        try (JobQueue jobs = JobQueue.tellingOn(Runnable::run, broken)) {
            listenTo(jobs);
            long id = jobs.add("Check", new CheckDevice(new EngineChoice(GPU, 1))).id();
            JobState state = awaitState(id, now -> !now.isOpen());
            assertThat(((JobState.Failed) state).problem().sentence())
                    .isEqualTo("Check could not be finished: No more processes.");
        }
    }

    @Test
    void forgetsOnlyJobsThatHaveEnded() {
        long running = add(Device.CPU);
        long waiting = add(Device.CPU);
        queue.remove(running);
        queue.cancel(waiting);
        queue.remove(waiting);
        assertThat(queue.jobs()).extracting(QueuedJob::id).containsExactly(running);
    }

    @Test
    void closingStopsEverything() {
        long running = add(Device.CPU);
        long waiting = add(Device.CPU);
        queue.close();
        assertThat(state(running)).isEqualTo(new JobState.Cancelled());
        assertThat(state(waiting)).isEqualTo(new JobState.Cancelled());
    }
}
