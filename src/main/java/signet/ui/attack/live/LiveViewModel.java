package signet.ui.attack.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import signet.app.OpenedTicket;
import signet.app.job.JobRunner;
import signet.app.job.LatestOnly;
import signet.app.job.Outcome;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Work;
import signet.attack.Attack;
import signet.attack.AttackException;
import signet.attack.catalogue.Catalogue;
import signet.mark.MarkException;
import signet.mark.record.OwnerRecord;

/**
 * The slider over an instant attack. While it moves, the code is drawn as it lies; where it rests,
 * the code is read.
 */
public final class LiveViewModel {
    /** Attacks that take no longer than a movement of the slider. */
    public static final List<String> INSTANT =
            List.of("prune", "prune-random", "add-on", "fill", "permute");

    private static final String NO_TICKET = "No ticket is open to be attacked.";
    private static final List<Attack> ATTACKS = INSTANT.stream().map(Catalogue::find).toList();

    private final JobRunner runner;
    private final LatestOnly aiming;
    private final LatestOnly reading;
    private final ObjectProperty<Attack> attack = new SimpleObjectProperty<>(ATTACKS.getFirst());
    private final DoubleProperty strength = new SimpleDoubleProperty();
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Target> target = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LiveCode> code = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(NO_TICKET);
    private OpenedTicket ticket;
    private Optional<OwnerRecord> record = Optional.empty();
    private LiveTest test;
    private boolean looking;
    private boolean stale;

    /**
     * @param runner must call back on the thread of the window
     */
    public LiveViewModel(JobRunner runner) {
        this.runner = Objects.requireNonNull(runner);
        aiming = new LatestOnly(runner);
        reading = new LatestOnly(runner);
        attack.subscribe((before, now) -> {
            strength.set(Math.min(strength.get(), most()));
            aim();
        });
        strength.subscribe((before, now) -> look());
        active.subscribe(here -> {
            if (here && stale) {
                find();
            }
        });
    }

    /**
     * Takes another ticket in hand.
     *
     * @param opened null for none
     * @param known what its owner keeps of the signature, if it is at hand
     */
    public void show(OpenedTicket opened, Optional<OwnerRecord> known) {
        if (opened == ticket && known.equals(record)) {
            return;
        }
        ticket = opened;
        record = known;
        aiming.cancel();
        forget();
        target.set(null);
        stale = opened != null;
        note.set(stale ? "" : NO_TICKET);
        if (active.get() && stale) {
            find();
        }
    }

    private void forget() {
        reading.cancel();
        test = null;
        code.set(null);
        note.set("");
    }

    private void find() {
        stale = false;
        if (record.isPresent()) {
            onTarget(Optional.of(Target.of(record.get())));
            return;
        }
        note.set("Looking for a signature");
        OpenedTicket searched = ticket;
        request(
                "Look for a signature",
                told(progress -> Target.find(searched.ticket(), progress::report)),
                this::onTarget);
    }

    private void onTarget(Optional<Target> found) {
        target.set(found.orElse(null));
        note.set(found.isPresent() ? "" : "No signature was found in this ticket.");
        aim();
    }

    /** Looks at the ticket once for the chosen attack. */
    private void aim() {
        if (target.get() == null) {
            return;
        }
        reading.cancel();
        test = null;
        OpenedTicket suspect = ticket;
        Target at = target.get();
        Attack chosen = attack.get();
        request(
                "Aim an attack",
                told(progress -> LiveTest.of(suspect.ticket(), at, chosen)),
                aimed -> {
                    note.set("");
                    test = aimed;
                    look();
                });
    }

    private static <R> Work<R> told(Work<R> work) {
        return progress -> {
            try {
                return work.run(progress);
            } catch (AttackException | MarkException e) {
                throw new ProblemException(
                        Problem.usage("The attack was not tried", e.getMessage(), ""));
            }
        };
    }

    private <R> void request(String title, Work<R> work, Consumer<R> onDone) {
        aiming.request(
                title,
                work,
                event -> {},
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<R>(R result) -> onDone.accept(result);
                        case Outcome.Cancelled<R>() -> {}
                        case Outcome.Failed<R>(Problem problem) -> {
                            forget();
                            note.set(problem.reason());
                        }
                    }
                });
    }

    /** One look at a time: where the slider has moved on meanwhile, another one follows. */
    private void look() {
        reading.cancel();
        if (test == null || looking) {
            return;
        }
        looking = true;
        LiveTest aimed = test;
        double at = strength.get();
        runner.start(
                "Try an attack",
                told(progress -> aimed.glance(at)),
                event -> {},
                outcome -> onGlance(aimed, at, outcome));
    }

    private void onGlance(LiveTest aimed, double at, Outcome<LiveCode> outcome) {
        looking = false;
        if (aimed == test) {
            publish(outcome);
        }
        if (aimed != test || at != strength.get()) {
            look();
        } else if (outcome instanceof Outcome.Done<LiveCode>) {
            reading.request(
                    "Read a signature",
                    told(progress -> aimed.read(at, progress::report)),
                    event -> {},
                    this::publish);
        }
    }

    private void publish(Outcome<LiveCode> outcome) {
        switch (outcome) {
            case Outcome.Done<LiveCode>(LiveCode seen) -> code.set(seen);
            case Outcome.Cancelled<LiveCode>() -> {}
            case Outcome.Failed<LiveCode>(Problem problem) -> {
                code.set(null);
                note.set(problem.reason());
            }
        }
    }

    /** What there is to choose from. */
    public List<Attack> attacks() {
        return ATTACKS;
    }

    /** The attack that is tried. */
    public ObjectProperty<Attack> attackProperty() {
        return attack;
    }

    /** How strong it is, in its own unit. */
    public DoubleProperty strengthProperty() {
        return strength;
    }

    /** Where the slider ends: the strongest that is usual. */
    public double most() {
        return attack.get().facts().strength().usual().getLast();
    }

    /** Where the signature lies; null while it is not known. */
    public ReadOnlyObjectProperty<Target> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** The signature after the attack; null while there is none to show. */
    public ReadOnlyObjectProperty<LiveCode> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /** Why nothing is shown, in words; empty where something is. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the person is here; searches wait for that. */
    public BooleanProperty activeProperty() {
        return active;
    }
}
