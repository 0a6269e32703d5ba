package signet.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signet.app.job.Problem;
import signet.app.worker.EngineChoice;
import signet.app.worker.RunExperiment;
import signet.app.worker.WorkerEnd;
import signet.app.worker.WorkerMessage;
import signet.format.json.JsonObject;
import signet.lab.RunEvent;
import signet.lab.RunEvent.Stepped;
import signet.lab.spec.RunSpec;
import signet.lab.sweep.SweepEvent;
import signet.net.Device;
import signet.ui.jobs.JobRow.Stage;
import signet.ui.train.form.TrainForm;

/** The queue as the window shows it; the test's thread stands for the window's. */
class JobsViewModelTest {
    private static final RunSpec SPEC = TrainForm.FIRST.spec();

    private final StandInWindow window = new StandInWindow();
    private final FakeQueue workers = new FakeQueue();
    private final JobsViewModel model = new JobsViewModel(workers.queue(window));
    private final RunExperiment first = request("first");
    private final RunExperiment second = request("second");
    private final RunExperiment third = request("third");

    private static RunExperiment request(String folder) {
        return new RunExperiment(Path.of(folder), new EngineChoice(Device.AUTO, 1));
    }

    private void addAll() {
        model.addRun("First", SPEC, "a", first);
        model.addRun("Second", SPEC, "b", second);
        model.addRun("Third", SPEC, "c", third);
        window.await(() -> model.rows().size() == 3 && workers.runs(first));
    }

    private JobRow row(int index) {
        return model.rows().get(index);
    }

    @Test
    void showsWhatRunsAndWhatWaits() {
        addAll();
        assertThat(model.rows())
                .extracting(JobRow::stage)
                .containsExactly(Stage.RUNNING, Stage.WAITING, Stage.WAITING);
        assertThat(row(1).detail()).isEqualTo("b");
        assertThat(model.rows()).extracting(JobRow::mayMoveUp).containsExactly(false, false, true);
        assertThat(JobCounts.of(model.rows())).isEqualTo("1 running, 2 waiting");
        assertThat(model.isBusy()).isTrue();
    }

    @Test
    void movesAJobUp() {
        addAll();
        model.moveUp(row(2).id());
        window.await(() -> row(1).title().equals("Third"));
        assertThat(row(1).mayMoveUp()).isFalse();
    }

    @Test
    void tellsHowFarARunIs() {
        List<RunEvent> heard = new ArrayList<>();
        model.onRun((spec, event) -> heard.add(event));
        addAll();
        Stepped step = new Stepped(2, 3, 6, 50, 100, 0.41, 0.1, 1110);
        workers.say(first, new WorkerMessage.Ran(step));
        window.await(() -> !heard.isEmpty());
        assertThat(row(0).fraction()).hasValue(2.5 / 6);
        assertThat(row(0).detail()).startsWith("Round 2 of at most 8 · epoch 3 of 6");
        assertThat(heard).containsExactly(step);
    }

    @Test
    void tellsHowFarASweepIs() {
        addAll();
        workers.say(
                first,
                new WorkerMessage.Swept(
                        new SweepEvent.Working(3, 4, "Prune smallest 20 %", 5, 10, "images")));
        window.await(() -> row(0).fraction().isPresent());
        assertThat(row(0).fraction()).hasValue(2.5 / 4);
        assertThat(row(0).detail()).isEqualTo("Cell 3 of 4 · Prune smallest 20 %");
        workers.say(first, new WorkerMessage.Progressed(7, 10, "layers"));
        window.await(() -> row(0).detail().equals("7 of 10 layers"));
    }

    @Test
    void letsAStoppedRunGoOn() {
        addAll();
        model.cancel(row(0).id());
        window.await(() -> row(0).stage() == Stage.STOPPED);
        assertThat(row(0).goesOn()).isTrue();
        assertThat(row(0).detail()).isEqualTo("goes on where it stopped");
        model.addRun("First", SPEC, "a", first);
        window.await(() -> model.rows().getLast().title().equals("First"));
        assertThat(model.rows()).hasSize(3);
        assertThat(model.rows().getLast().stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    void saysWhyAJobFailedAndKeepsItsLastLines() {
        addAll();
        Problem problem =
                new Problem(
                        "The run first",
                        "disk full",
                        "",
                        "",
                        Problem.Kind.FAILED,
                        Optional.empty());
        workers.end(first, new WorkerEnd.Failed(problem, List.of("epoch 9")));
        window.await(() -> row(0).stage() == Stage.FAILED);
        assertThat(row(0).detail()).isEqualTo("The run first: Disk full.");
        assertThat(row(0).log()).containsExactly("epoch 9");
        assertThat(row(0).goesOn()).isTrue();
        window.await(() -> row(1).stage() == Stage.RUNNING);
    }

    @Test
    void takesAwayWhatIsDone() {
        addAll();
        workers.end(first, new WorkerEnd.Done(JsonObject.builder().build()));
        window.await(() -> row(0).stage() == Stage.DONE);
        assertThat(JobCounts.of(model.rows())).isEqualTo("1 running, 1 waiting, 1 done");
        model.remove(row(0).id());
        window.await(() -> model.rows().size() == 2);
    }

    @Test
    void isNotBusyWithoutJobs() {
        assertThat(model.isBusy()).isFalse();
        assertThat(JobCounts.of(model.rows())).isEqualTo("none");
        assertThat(JobCounts.waiting(model.rows())).isEmpty();
    }
}
