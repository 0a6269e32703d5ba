package signet.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
import signet.ui.train.RunsModel;
import signet.ui.verify.VerifyViewModel;

/** The steps of the tour: what each says, and how it brings the window there. */
final class GuidedTour {
    private static final String TEXT = "acme-2026";
    private static final String PRUNING = "prune";
    private static final double PRUNED = 0.05;

    private final TourTickets tickets;
    private final WorkbenchViewModel model;
    private final SignViewModel sign;
    private final AttackViewModel attack;
    private final VerifyViewModel verify;
    private final RunsModel runs;
    private final Consumer<String> goTo;
    private boolean shallBeSigned;
    private boolean suspected;

    /**
     * @param window shows the steps
     * @param goTo goes to a place: {@code Inspect}; without a name, to the first page
     */
    GuidedTour(TourTickets tickets, Workbench window, Consumer<String> goTo) {
        this.tickets = tickets;
        this.model = window.model();
        this.sign = window.sign();
        this.attack = window.attack();
        this.verify = window.verify();
        this.runs = window.train().runs();
        this.goTo = goTo;
        sign.trialProperty().subscribe(trial -> embedIfReady());
        sign.searchingProperty().subscribe(searching -> embedIfReady());
    }

    /** All steps, also those of places that this window may not have. */
    List<TourStep> steps() {
        return Stream.of(looking(), signing(), attacking(), proving())
                .flatMap(List::stream)
                .toList();
    }

    private List<TourStep> looking() {
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
                                "Every cell is one kernel; cells without colour are empty. This pattern"
                                        + " is what training found, and what a thief copies."),
                        () -> in("Inspect", tickets.original(), () -> {})));
    }

    private List<TourStep> signing() {
        return List.of(
                new TourStep(
                        "Sign",
                        says("The owner's text becomes a symbol"),
                        says(
                                "Every place in every layer has a price. The symbol lies at the"
                                        + " cheapest; orange modules would have to change."),
                        () -> in("Sign", tickets.original(), this::propose)),
                new TourStep(
                        "Sign",
                        ofSigning(trial -> trial.embedding().flips() + " kernels change sides"),
                        ofSigning(GuidedTour::price),
                        () -> in("Sign", tickets.original(), this::press)),
                new TourStep(
                        "Train",
                        says("A short training mends what that cost"),
                        says(
                                "%sThe masks stay, so the signature stays. The next ticket was trained"
                                                .formatted(whatIsSeen())
                                        + " on like that. %s.".formatted(tickets.facts())),
                        () -> in("Train", tickets.original(), this::pressAndLearn)));
    }

    private String whatIsSeen() {
        return tickets.recordedRun().isPresent() ? "Here is how this ticket was found. " : "";
    }

    private static String price(Trial trial) {
        return "As many weights are kept as before: density %s, then %s. The record of all this stays with the owner."
                .formatted(
                        trial.embedding().before().percent(), trial.embedding().after().percent());
    }

    private List<TourStep> attacking() {
        return List.of(
                new TourStep(
                        "Attack",
                        says("A thief prunes the smallest 5 %"),
                        says(
                                "Move the slider to see where the text goes. What the thief pays for it"
                                        + " in accuracy, a sweep measures."),
                        () -> in("Attack", tickets.signed(), this::prune)));
    }

    private List<TourStep> proving() {
        return List.of(
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
                                        + " so is the unmarked original, which must stay silent."),
                        () -> suspect(this::claim)));
    }

    private void begin() {
        shallBeSigned = false;
        suspected = false;
        model.discard();
        goTo.accept("");
    }

    private static ObservableValue<String> says(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }

    private ObservableValue<String> ofTicket(Function<OpenedTicket, String> words) {
        return model.ticketProperty().map(words).orElse("Opening the ticket");
    }

    private ObservableValue<String> ofSigning(Function<Trial, String> words) {
        return sign.signedProperty().map(words).orElse("Fitting the symbol");
    }

    /** In a place with one of the tickets in hand, or with what was made of it here. */
    private void in(String place, Path ticket, Runnable then) {
        Runnable arrive =
                () -> {
                    goTo.accept(place);
                    then.run();
                };
        if (isInHand(ticket)) {
            arrive.run();
        } else {
            model.replaceThen(ticket, arrive);
        }
    }

    private boolean isInHand(Path ticket) {
        OpenedTicket opened = model.ticketProperty().get();
        return opened != null && opened.file().path().equals(ticket.toAbsolutePath().normalize());
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

    private void pressAndLearn() {
        press();
        tickets.recordedRun().ifPresent(runs::visit);
    }

    private void embedIfReady() {
        if (shallBeSigned
                && isInHand(tickets.original())
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
