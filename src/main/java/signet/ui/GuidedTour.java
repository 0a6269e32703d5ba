package signet.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import signet.app.OpenedTicket;
import signet.attack.catalogue.Catalogue;
import signet.ui.attack.AttackViewModel;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.sign.SignViewModel;
import signet.ui.sign.Trial;
import signet.ui.tour.TourStep;
import signet.ui.tour.TourTickets;
import signet.ui.verify.VerifyViewModel;

/** The steps of the tour: what each says, and how it brings the window there. */
final class GuidedTour {
    private static final String TEXT = "acme-2026";
    private static final String PRUNING = "prune";
    private static final double PRUNED = 0.2;

    private final TourTickets tickets;
    private final WorkbenchViewModel model;
    private final SignViewModel sign;
    private final AttackViewModel attack;
    private final VerifyViewModel verify;
    private final Consumer<String> goTo;
    private boolean shallBeSigned;
    private boolean suspected;

    /**
     * @param goTo goes to a place: {@code Inspect}; without a name, to the first page
     */
    GuidedTour(
            TourTickets tickets,
            WorkbenchViewModel model,
            SignViewModel sign,
            AttackViewModel attack,
            VerifyViewModel verify,
            Consumer<String> goTo) {
        this.tickets = tickets;
        this.model = model;
        this.sign = sign;
        this.attack = attack;
        this.verify = verify;
        this.goTo = goTo;
        sign.trialProperty().subscribe(trial -> embedIfReady());
        sign.searchingProperty().subscribe(searching -> embedIfReady());
    }

    /** All steps, also those of places that this window may not have. */
    List<TourStep> steps() {
        return List.of(
                new TourStep(
                        "",
                        says("A winning ticket"),
                        says(
                                "A few of a network's weights, found in days of training, do all its"
                                        + " work. Copying them takes a second: so whose are they?"),
                        this::begin),
                new TourStep(
                        "Inspect",
                        ofTicket(opened -> opened.density().percent() + " of the weights are left"),
                        says(
                                "Every cell is one kernel; pale cells are empty. This pattern is what"
                                        + " training found, and what a thief copies."),
                        () -> inTicket("Inspect", () -> {})),
                new TourStep(
                        "Sign",
                        says("The owner's text becomes a symbol"),
                        says(
                                "Every place in every layer has a price. The symbol lies at the"
                                        + " cheapest; orange modules would have to change."),
                        () -> inTicket("Sign", this::propose)),
                new TourStep(
                        "Sign",
                        signing(
                                trial ->
                                        "%d kernels change sides"
                                                .formatted(trial.embedding().flips())),
                        signing(
                                trial ->
                                        "Exactly as many weights are kept as before: the density was"
                                                + " %s and is %s. The record of all this stays with"
                                                        .formatted(
                                                                trial.embedding()
                                                                        .before()
                                                                        .percent(),
                                                                trial.embedding()
                                                                        .after()
                                                                        .percent())
                                                + " the owner."),
                        () -> inTicket("Sign", this::press)),
                new TourStep(
                        "Train",
                        says("A short training mends what that cost"),
                        says(
                                "The masks stay, so the signature stays; only kept weights move."
                                        + " Training runs beside everything else."),
                        () -> inTicket("Train", this::press)),
                new TourStep(
                        "Attack",
                        says("A thief prunes the smallest 20 %"),
                        says(
                                "Move the slider: the code, what is wrong in it and what chance would"
                                        + " explain are worked out while it moves."),
                        () -> inTicket("Attack", this::prune)),
                new TourStep(
                        "Verify",
                        says("Anybody can look for a mark"),
                        says(
                                "Told nothing, Signet searches every place of every layer. A text that"
                                        + " is read there is no claim yet."),
                        () -> suspect(verify::showBlind)),
                new TourStep(
                        "Verify",
                        says("The record decides whose it is"),
                        says(
                                "It knows what signing changed. The suspect is held against that, and"
                                        + " so is the unsigned original, which must stay silent."),
                        () -> suspect(this::claim)));
    }

    private void begin() {
        shallBeSigned = false;
        suspected = false;
        model.close();
        goTo.accept("");
    }

    private static ObservableValue<String> says(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }

    private ObservableValue<String> ofTicket(Function<OpenedTicket, String> words) {
        return model.ticketProperty().map(words).orElse("Opening the ticket");
    }

    private ObservableValue<String> signing(Function<Trial, String> words) {
        return sign.signedProperty().map(words).orElse("Fitting the symbol");
    }

    /** In a place with the original or what it was signed to in hand. */
    private void inTicket(String place, Runnable then) {
        if (isOurs()) {
            goTo.accept(place);
            then.run();
        } else {
            model.openThen(
                    tickets.original(),
                    () -> {
                        goTo.accept(place);
                        then.run();
                    });
        }
    }

    private boolean isOurs() {
        OpenedTicket opened = model.ticketProperty().get();
        return opened != null
                && opened.file().path().equals(tickets.original().toAbsolutePath().normalize());
    }

    private void propose() {
        shallBeSigned = false;
        if (sign.signedProperty().get() != null) {
            model.undo();
        }
        sign.edit(form -> form.with(TEXT));
    }

    private void press() {
        shallBeSigned = true;
        sign.edit(form -> form.with(TEXT));
        embedIfReady();
    }

    private void embedIfReady() {
        if (shallBeSigned
                && isOurs()
                && sign.signedProperty().get() == null
                && sign.searchingProperty().get() == null
                && sign.trialProperty().get() != null) {
            shallBeSigned = false;
            sign.embed();
        }
    }

    private void prune() {
        attack.live().attackProperty().set(Catalogue.find(PRUNING));
        attack.live().strengthProperty().set(PRUNED);
    }

    private void suspect(Runnable then) {
        goTo.accept("Verify");
        if (!suspected) {
            suspected = true;
            verify.showSuspect(tickets.signed());
        }
        then.run();
    }

    private void claim() {
        verify.showControl(tickets.original());
        verify.showWith(tickets.record());
    }
}
