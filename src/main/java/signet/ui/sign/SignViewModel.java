package signet.ui.sign;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import signet.app.OpenedTicket;
import signet.app.OwnSignature;
import signet.app.job.Outcome;
import signet.app.job.Problem;
import signet.app.job.ProgressEvent;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.ProtectedKernels;
import signet.ticket.KernelGrid;
import signet.ticket.Ticket;
import signet.ui.shell.WorkbenchViewModel;

/** What the place Sign shows: what is asked for, where it may go, where it lies, what it costs. */
public final class SignViewModel {
    /**
     * A search under way.
     *
     * @param what it does now
     * @param fraction of that, 0 to 1; below 0 where it is not known
     */
    public record Searching(String what, double fraction) {}

    /** How the symbol is drawn over the layer. */
    public enum Shows {
        BEFORE("Before"),
        AFTER("After"),
        CHANGES("Changes");

        private final String title;

        Shows(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final WorkbenchViewModel workbench;
    private final SignSearch search;
    private final ObjectProperty<SignForm> form = new SimpleObjectProperty<>(SignForm.EMPTY);
    private final ReadOnlyObjectWrapper<List<LaidSymbol>> candidates =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<LaidSymbol> placed = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<LaidSymbol> hovered = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Trial> signed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Searching> searching = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OwnSignature> own = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Shows> shows = new SimpleObjectProperty<>(Shows.CHANGES);
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final Map<Ticket, Trial> signings = new IdentityHashMap<>();
    private Press press;
    private boolean moved;
    private boolean embedWhenTried;
    private boolean stale = true;

    public SignViewModel(WorkbenchViewModel workbench) {
        this.workbench = Objects.requireNonNull(workbench);
        search = new SignSearch(workbench.runner());
        workbench.ticketProperty().subscribe(this::onTicket);
        form.subscribe((before, now) -> searchAnew());
        active.subscribe(here -> {
            if (here && stale) {
                searchAnew();
            }
        });
    }

    private void onTicket(OpenedTicket opened) {
        halt();
        clear("");
        moved = false;
        search.stopRecognising();
        own.set(null);
        signed.set(opened == null ? null : signings.get(opened.ticket()));
        if (opened == null) {
            signings.clear();
        } else if (signed.get() != null) {
            placed.set(signed.get().symbol());
            trial.set(signed.get());
        } else {
            searchAnew();
            search.recognise(opened, this::keepOff);
        }
    }

    private void keepOff(OwnSignature found) {
        own.set(found);
        searchAnew();
    }

    /** Looks for places again, for what is asked for now. */
    public void searchAnew() {
        if (signed.get() != null) {
            return;
        }
        halt();
        stale = !active.get();
        OpenedTicket opened = workbench.ticketProperty().get();
        if (opened == null || stale) {
            return;
        }
        Optional<String> problem = form.get().problem();
        if (problem.isPresent()) {
            clear(problem.get());
            return;
        }
        obstacle.set("");
        searching.set(new Searching("Pricing every place", -1));
        search.find(
                opened,
                form.get(),
                taken(),
                event -> tell("Pricing every place", event),
                outcome -> finish(outcome, this::onFound));
    }

    private void onFound(SignSearch.Found found) {
        press = found.press();
        candidates.set(found.candidates());
        show();
        searching.set(new Searching("Fitting symbols", -1));
        search.rank(
                press,
                event -> tell("Fitting symbols", event),
                outcome -> finish(outcome, this::onRanked));
    }

    private void onRanked(List<LaidSymbol> ranked) {
        searching.set(null);
        candidates.set(ranked);
        show();
        attempt();
    }

    /** Keeps the person's own place where it is still possible, else takes the cheapest. */
    private void show() {
        Optional<LaidSymbol> own = moved ? press.at(placed.get().placement()) : Optional.empty();
        moved = own.isPresent();
        placed.set(own.or(() -> candidates.get().stream().findFirst()).orElse(null));
    }

    private void tell(String what, ProgressEvent event) {
        searching.set(new Searching(what, event.fraction().orElse(-1.0)));
    }

    private <R> void finish(Outcome<R> outcome, Consumer<R> onDone) {
        switch (outcome) {
            case Outcome.Done<R>(R result) -> onDone.accept(result);
            case Outcome.Cancelled<R>() -> searching.set(null);
            case Outcome.Failed<R>(Problem problem) -> {
                searching.set(null);
                embedWhenTried = false;
                refuse(problem);
            }
        }
    }

    private void refuse(Problem problem) {
        if (problem.kind() == Problem.Kind.FAILED) {
            workbench.problemProperty().set(problem);
        }
        clear(problem.reason());
    }

    /** Stops searching within the moment; what was found stays. */
    public boolean cancel() {
        boolean something = searching.get() != null;
        search.stopFinding();
        searching.set(null);
        if (something && press == null) {
            clear("The search was stopped.");
        } else if (something) {
            attempt();
        }
        return something;
    }

    private void halt() {
        search.stopFinding();
        search.stopTrying();
        searching.set(null);
        trial.set(null);
        press = null;
        embedWhenTried = false;
    }

    private void clear(String why) {
        press = null;
        candidates.set(List.of());
        hovered.set(null);
        placed.set(null);
        trial.set(null);
        obstacle.set(why);
    }

    /** Chooses a candidate by its rank, 0 for the cheapest; held inside the list. */
    public void choose(int rank) {
        if (press != null && !candidates.get().isEmpty()) {
            int held = Math.clamp(rank, 0, candidates.get().size() - 1);
            moved = false;
            placed.set(candidates.get().get(held));
            attempt();
        }
    }

    /** Chooses the candidate some ranks further. */
    public void step(int by) {
        choose(rank().map(rank -> rank + by).orElse(0));
    }

    /** Rank of the place the symbol lies at, 0 for the cheapest; empty for the person's own. */
    public Optional<Integer> rank() {
        LaidSymbol now = placed.get();
        for (int i = 0; now != null && i < candidates.get().size(); i++) {
            if (candidates.get().get(i).liesLike(now)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Moves the symbol so that it begins at a kernel, or as near as the layer lets it. */
    public void moveTo(int row, int column) {
        if (press == null || placed.get() == null) {
            return;
        }
        Placement from = placed.get().placement();
        KernelGrid grid = press.costs().layer(from.layer()).orElseThrow().grid();
        int side = placed.get().side();
        lay(
                from.movedTo(
                        Math.clamp(row, 0, grid.rows() - side),
                        Math.clamp(column, 0, grid.columns() - side)));
    }

    /** Moves the symbol by some kernels. */
    public void moveBy(int down, int right) {
        if (placed.get() != null) {
            Placement from = placed.get().placement();
            moveTo(from.row() + down, from.column() + right);
        }
    }

    /** Turns the symbol clockwise by a quarter. */
    public void rotate() {
        if (placed.get() != null) {
            Placement from = placed.get().placement();
            lay(turned(from, from.orientation().turned()));
        }
    }

    private static Placement turned(Placement from, Orientation to) {
        return new Placement(from.layer(), from.row(), from.column(), to, from.polarity());
    }

    /** Lets kept kernels stand for the other colour. */
    public void invert() {
        if (placed.get() != null) {
            Placement from = placed.get().placement();
            lay(from.with(from.polarity().inverted()));
        }
    }

    private void lay(Placement to) {
        if (press != null && !to.equals(placed.get().placement())) {
            press.at(to)
                    .ifPresent(laid -> {
                        placed.set(laid);
                        moved = true;
                        rank().ifPresent(rank -> placed.set(candidates.get().get(rank)));
                        attempt();
                    });
        }
    }

    private void attempt() {
        trial.set(null);
        embedWhenTried = false;
        obstacle.set("");
        if (placed.get() != null) {
            search.attempt(
                    press,
                    placed.get(),
                    searching.get() == null && rank().isPresent(),
                    workbench.ticketProperty().get(),
                    taken(),
                    this::onTried);
        }
    }

    private void onTried(Outcome<Trial> outcome) {
        switch (outcome) {
            case Outcome.Done<Trial>(Trial tried) -> {
                placed.set(tried.symbol());
                trial.set(tried);
                if (embedWhenTried) {
                    embed();
                }
            }
            case Outcome.Cancelled<Trial>() -> {}
            case Outcome.Failed<Trial>(Problem problem) -> {
                embedWhenTried = false;
                obstacle.set(problem.reason());
            }
        }
    }

    /** Presses the signature where it lies, as soon as the trial there has ended. */
    public void embed() {
        Trial tried = trial.get();
        if (signed.get() != null || placed.get() == null) {
            return;
        }
        if (tried == null) {
            embedWhenTried = true;
        } else {
            signings.put(tried.after().ticket(), tried);
            workbench.change(tried.after(), "Embed signature");
        }
    }

    /** Begins a further signature beside those that the ticket carries. */
    public void another() {
        if (signed.get() != null) {
            signed.set(null);
            placed.set(null);
            edit(now -> now.with(""));
        }
    }

    private ProtectedKernels taken() {
        return lastSigning()
                .map(Trial::taken)
                .or(() ->
                        Optional.ofNullable(own.get())
                                .map(known -> ProtectedKernels.NONE.and(known.record().region())))
                .orElse(ProtectedKernels.NONE);
    }

    /** The signature that made the ticket in hand, also while a further one is looked for. */
    public Optional<Trial> lastSigning() {
        return Optional.ofNullable(workbench.ticketProperty().get())
                .map(opened -> signings.get(opened.ticket()));
    }

    /** Whether a ticket came of signing here. */
    public boolean isSigned(OpenedTicket opened) {
        return signings.containsKey(opened.ticket());
    }

    /** Changes what is asked for. */
    public void edit(UnaryOperator<SignForm> change) {
        form.set(change.apply(form.get()));
    }

    /** Sizes that the ticket has room for. */
    public List<SizeChoice> sizes() {
        OpenedTicket opened = workbench.ticketProperty().get();
        return opened == null ? List.of() : SizeChoice.of(opened);
    }

    /** The open ticket, or null. */
    public ReadOnlyObjectProperty<OpenedTicket> ticketProperty() {
        return workbench.ticketProperty();
    }

    /** What is asked for. */
    public ReadOnlyObjectProperty<SignForm> formProperty() {
        return form;
    }

    /** Places for the symbol, cheapest first. */
    public ReadOnlyObjectProperty<List<LaidSymbol>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** The symbol where it lies; null while there is none. */
    public ReadOnlyObjectProperty<LaidSymbol> placedProperty() {
        return placed.getReadOnlyProperty();
    }

    /** The candidate under the pointer, to be shown for a moment; null for none. */
    public ObjectProperty<LaidSymbol> hoveredProperty() {
        return hovered;
    }

    /** What pressing it there would give; null while it is worked out. */
    public ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** The signature that the ticket in hand was given last; null for none. */
    public ReadOnlyObjectProperty<Trial> signedProperty() {
        return signed.getReadOnlyProperty();
    }

    /** The signature that the ticket came with, if its record lies beside it; else null. */
    public ReadOnlyObjectProperty<OwnSignature> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** What is known of the signature of the ticket in hand, in words; empty where nothing is. */
    public Optional<String> signature() {
        Optional<Boolean> trained =
                lastSigning()
                        .map(signing -> false)
                        .or(() -> Optional.ofNullable(own.get()).map(OwnSignature::trainedSince));
        return trained.map(since -> since ? "Signed and retrained" : "Signed, not retrained");
    }

    /** The search under way; null for none. */
    public ReadOnlyObjectProperty<Searching> searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** Why nothing can be pressed now, as a sentence; empty where something can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** How the symbol is drawn. */
    public ObjectProperty<Shows> showsProperty() {
        return shows;
    }

    /** Whether the person is here; searches wait for that. */
    public BooleanProperty activeProperty() {
        return active;
    }
}
