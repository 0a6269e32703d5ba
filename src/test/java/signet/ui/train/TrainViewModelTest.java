package signet.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.job.JobRunner;
import signet.app.settings.SettingsStore;
import signet.lab.Estimate;
import signet.lab.RunEvent;
import signet.lab.RunEvent.EpochDone;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.train.TrainViewModel.State;
import signet.ui.train.form.SpecField;
import signet.ui.train.form.TrainForm;

/** The place Train without a window; one thread stands for the window's. */
class TrainViewModelTest {
    private static final RunSpec PAPER = TrainForm.FIRST.with(Preset.PAPER).spec();

    @TempDir Path folder;
    private final ExecutorService window =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    new ThreadPoolExecutor.DiscardPolicy());
    private final List<String> started = new ArrayList<>();
    private JobRunner runner;
    private WorkbenchViewModel workbench;
    private MadeUpRuns store;
    private TrainViewModel model;

    @BeforeEach
    void open() {
        runner = JobRunner.tellingOn(window);
        workbench =
                new WorkbenchViewModel(
                        runner,
                        new SettingsStore(folder),
                        new SettingsStore(folder).load().settings(),
                        InstantSource.system());
        store = new MadeUpRuns();
        model =
                new TrainViewModel(
                        workbench,
                        store,
                        (title, abouts) ->
                                abouts.forEach((spec, about) ->
                                        started.add(title + ", " + about + " " + spec.id())),
                        spec ->
                                new Forecast(
                                        new Estimate(
                                                2,
                                                9,
                                                Optional.of(
                                                        Duration.ofMinutes(spec.recipe().epochs())),
                                                12_000_000),
                                        "2 threads"),
                        Runnable::run,
                        InstantSource.fixed(Instant.EPOCH));
    }

    @AfterEach
    void close() {
        runner.close();
        window.shutdownNow();
    }

    private void inWindow(Runnable task) {
        ask(Executors.callable(task));
    }

    private <T> T ask(Callable<T> question) {
        try {
            return window.submit(question).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void await(Predicate<TrainViewModel> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!ask(() -> condition.test(model))) {
            assertThat(System.nanoTime()).as("waited 20 s in vain").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private void show(List<RunEvent> events) {
        RunInfo run = MadeUpRuns.run(PAPER.id(), PAPER, events);
        store.keep(run);
        inWindow(() -> model.activeProperty().set(true));
        await(m -> m.runs().shownProperty().get() != null);
    }

    private RunInfo shown() {
        return ask(() -> model.runs().shownProperty().get());
    }

    private State state() {
        RunInfo run = shown();
        return ask(() -> model.state(run));
    }

    @Test
    void saysWhatARunTakesBeforeItStarts() {
        inWindow(() -> model.activeProperty().set(true));
        await(m -> m.forecastProperty().get().isPresent() && !m.presetsProperty().get().isEmpty());
        assertThat(ask(() -> model.forecastProperty().get().get().time())).hasValue("12 to 54 min");
        assertThat(ask(() -> model.presetsProperty().get().get(Preset.PAPER).time()))
                .hasValue("6 h 4 min to 27 h");
        inWindow(() -> model.form().edit(form -> form.with(Preset.SMOKE)));
        await(m -> m.forecastProperty().get().get().time().get().equals("4 to 18 min"));
    }

    @Test
    void startsWhatTheFormAsksForAndShowsIt() {
        inWindow(() -> model.start(Preset.SMOKE));
        RunSpec smoke = TrainForm.FIRST.with(Preset.SMOKE).spec();
        assertThat(started)
                .containsExactly(
                        "Find ticket, ResNet-20, Fashion-MNIST sample, Smoke recipe " + smoke.id());
        assertThat(shown().spec()).isEqualTo(smoke);
        assertThat(shown().started()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void startsTheRunFromEverySeedAndSumsUpWhatTheyGave() {
        RunSpec second = PAPER.withSeed(2);
        show(MadeUpRun.finished());
        assertThat(ask(() -> model.form().tryEdit(form -> form.with(Preset.PAPER).withSeeds("3"))))
                .isEmpty();
        await(m -> m.forecastProperty().get().get().runs() == 3);
        assertThat(ask(() -> model.forecastProperty().get().get().disk())).isEqualTo("36 MB");
        assertThat(ask(() -> model.startNote(0))).startsWith("2 runs, one after the other. Starts");

        inWindow(() -> model.start());

        String what = "Find ticket, ResNet-20, Fashion-MNIST sample, Paper recipe, seed ";
        assertThat(started)
                .containsExactly(what + "2 " + second.id(), what + "3 " + PAPER.withSeed(3).id());
        assertThat(shown().spec()).isEqualTo(second);
        assertThat(ask(() -> model.runs().replicates())).isEmpty();
        inWindow(() -> MadeUpRun.finished().forEach(event -> model.tell(second.id(), event)));
        assertThat(ask(() -> model.runs().replicates().map(RunWords::replicates)))
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("2 seeds: dense ").contains(" ± 0.00 %"));
    }

    @Test
    void refusesSeedsInASentence() {
        for (String seeds : List.of("0", "-1", "101", "two", "")) {
            assertThat(ask(() -> model.form().tryEdit(form -> form.withSeeds(seeds))))
                    .as(seeds)
                    .hasValueSatisfying(sentence -> assertThat(sentence).endsWith("."));
        }
        assertThat(ask(() -> model.form().formProperty().get().seeds())).isOne();
    }

    @Test
    void showsWhatWasRunAlreadyInsteadOfStartingIt() {
        show(MadeUpRun.finished());
        inWindow(() -> model.start(Preset.PAPER));
        assertThat(started).isEmpty();
        assertThat(ask(() -> model.startNote(0))).startsWith("This run was done already");
    }

    @Test
    void tellsWhatHappensInTheRunThatIsShown() {
        inWindow(() -> model.start(Preset.PAPER));
        inWindow(() -> MadeUpRun.running().forEach(event -> model.tell(PAPER.id(), event)));
        assertThat(shown().history().ended()).hasSize(13);
        assertThat(ask(() -> model.replay().roundProperty().get())).isEqualTo(12);
        inWindow(() -> model.tell("another", new EpochDone(0, 1, 2, 1, 1, 1, 1, 1)));
        assertThat(ask(() -> model.runs().all())).hasSize(1);
    }

    @Test
    void followsTheNewestRoundUntilAPersonSelectsAnother() {
        List<RunEvent> events = MadeUpRun.running();
        show(events.subList(0, 2 * MadeUpRun.EPOCHS + 2));
        assertThat(ask(() -> model.replay().roundProperty().get())).isEqualTo(1);
        List<RunEvent> rest = events.subList(2 * MadeUpRun.EPOCHS + 2, events.size());
        inWindow(() -> {
            model.replay().select(0);
            rest.forEach(event -> model.tell(PAPER.id(), event));
        });
        assertThat(ask(() -> model.replay().roundProperty().get())).isZero();
        assertThat(ask(() -> model.replay().step(1))).isTrue();
        assertThat(ask(() -> model.replay().step(-2))).isFalse();
    }

    @Test
    void readsTheTicketsOfRoundsAndReplaysALayer() {
        show(MadeUpRun.ended());
        await(m -> m.replay().framesProperty().get().size() == 13);
        inWindow(() -> model.replay().layerProperty().set("layer3.1.conv2"));
        double dense = density(0);
        assertThat(dense).isEqualTo(1);
        assertThat(density(4)).isBetween(0.2, 0.6);
        assertThat(density(12)).isLessThan(density(4));
    }

    private double density(int round) {
        return ask(() -> model.replay().framesProperty().get().get(round).mask().density().ratio());
    }

    @Test
    void takesTheTicketOfTheSelectedRoundIntoHand() {
        show(MadeUpRun.ended());
        await(m -> m.replay().framesProperty().get().size() == 13);
        inWindow(() -> model.replay().select(5));
        assertThat(ask(() -> model.hasTicket().get())).isTrue();
        inWindow(() -> model.open(() -> started.add("opened")));
        await(m -> started.contains("opened"));
        assertThat(ask(() -> workbench.ticketProperty().get().file().path().getFileName()))
                .hasToString("round-05.safetensors");
    }

    @Test
    void knowsWhatRunsAndWhatCanGoOn() {
        show(MadeUpRun.running());
        assertThat(state()).isEqualTo(State.STOPPED);
        assertThat(ask(() -> model.unfinished())).hasSize(1);
        inWindow(() -> model.tell(Map.of(PAPER.id(), State.RUNNING)));
        assertThat(state()).isEqualTo(State.RUNNING);
        assertThat(ask(() -> model.unfinished())).isEmpty();
        inWindow(() -> model.tell(Map.of()));
        RunInfo run = shown();
        inWindow(() -> model.resume(run));
        assertThat(started).hasSize(1);
    }

    @Test
    void keepsARunThatStartedWhileItLookedForOthers() {
        store.keep(MadeUpRuns.run("old", TrainForm.FIRST.spec(), MadeUpRun.finished()));
        inWindow(() -> {
            model.activeProperty().set(true);
            model.start(Preset.SMOKE);
        });
        await(m -> m.runs().all().size() == 2);
        assertThat(shown().spec().recipe()).isEqualTo(Preset.SMOKE.recipe());
    }

    @Test
    void renamesDeletesAndTakesBack() {
        show(MadeUpRun.finished());
        inWindow(() -> model.runs().rename(PAPER.id(), " Best so far "));
        assertThat(shown().title()).isEqualTo("Best so far");
        RunInfo run = shown();
        inWindow(() -> model.runs().trash(PAPER.id()));
        assertThat(shown()).isNull();
        inWindow(() -> model.runs().restore(run));
        assertThat(shown()).isEqualTo(run);
        await(m -> store.done.size() == 3);
        assertThat(store.done)
                .containsExactlyInAnyOrder(
                        "rename " + PAPER.id() + " Best so far",
                        "trash " + PAPER.id(),
                        "restore " + PAPER.id());
    }

    @Test
    void comparesAtMostThreeRuns() {
        show(MadeUpRun.finished());
        inWindow(() -> {
            for (String id : List.of("a", "b", "c", "d")) {
                model.runs().add(MadeUpRuns.run(id, PAPER, MadeUpRun.finished()));
                model.runs().compare(id, true);
            }
            model.runs().show(PAPER.id());
        });
        assertThat(ask(() -> model.runs().comparedProperty().get())).containsExactly("a", "b", "c");
        assertThat(ask(() -> model.runs().beside())).hasSize(3);
        inWindow(() -> model.runs().show("a"));
        assertThat(ask(() -> model.runs().beside()))
                .extracting(RunInfo::id)
                .containsExactly("b", "c");
        inWindow(() -> model.runs().compare("b", false));
        assertThat(ask(() -> model.runs().comparedProperty().get())).containsExactly("a", "c");
    }

    @Test
    void refusesAnEditInASentenceAndKeepsTheForm() {
        SpecField epochs = SpecField.ALL.getFirst();
        TrainForm before = ask(() -> model.form().formProperty().get());
        assertThat(ask(() -> model.form().change(epochs, "0"))).isPresent();
        assertThat(ask(() -> model.form().refusalProperty().get())).contains("epochs");
        assertThat(ask(() -> model.form().formProperty().get())).isEqualTo(before);
        assertThat(ask(() -> model.form().change(epochs, "3"))).isEmpty();
        assertThat(ask(() -> model.form().refusalProperty().get())).isEmpty();
    }
}
