package signet.ui.attack.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signet.attack.Needs;
import signet.attack.catalogue.Catalogue;

/**
 * Which attacks a sweep will try, at which strengths, under how many seeds, beside which controls.
 */
public final class PlanViewModel {
    private static final Set<String> USUAL = Set.of("prune", "add-on", "fill", "permute");
    private static final double SECONDS_PER_MINUTE = 60;

    private final List<Choice> choices = Catalogue.all().stream().map(Choice::new).toList();
    private final IntegerProperty seeds = new SimpleIntegerProperty(1);
    private final ObservableList<Path> controls = FXCollections.observableArrayList();
    private final ObjectProperty<Path> images = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> otherImages = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper transfers = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<Path> ticket = Optional.empty();
    private Optional<Path> record = Optional.empty();
    private OptionalDouble secondsPerRow = OptionalDouble.empty();

    public PlanViewModel() {
        InvalidationListener anew = changed -> tell();
        for (Choice choice : choices) {
            choice.chosenProperty().set(USUAL.contains(choice.attack().facts().id()));
            choice.chosenProperty().addListener(anew);
            choice.tried().addListener(anew);
        }
        seeds.addListener(anew);
        controls.addListener(anew);
        images.addListener(anew);
        otherImages.addListener(anew);
        tell();
    }

    /**
     * Says what is at hand.
     *
     * @param savedTicket the open ticket's file; empty where it is not the one in hand
     * @param savedRecord the owner's record's file
     */
    public void hold(Optional<Path> savedTicket, Optional<Path> savedRecord) {
        ticket = savedTicket;
        record = savedRecord;
        tell();
    }

    /** Takes over how long a row took here, as the mean of those that were measured. */
    public void learn(OptionalDouble seconds) {
        secondsPerRow = seconds;
        tell();
    }

    private void tell() {
        choices.forEach(choice -> choice.obstruct(obstacleTo(choice)));
        int attacks = tried(true) + tried(false);
        transfers.set(choices.stream().anyMatch(c -> c.isTransfer() && c.isTried()));
        count.set(attacks);
        obstacle.set(obstacleTo(attacks));
        words.set(describe());
    }

    private String obstacleTo(Choice choice) {
        Needs needs = choice.attack().facts().needs();
        if (needs.training() && images.get() == null) {
            return "no images";
        }
        return needs.region() && record.isEmpty() ? "no record" : "";
    }

    private String obstacleTo(int attacks) {
        if (ticket.isEmpty()) {
            return "Open a signed ticket, or save the one in hand: a sweep reads it from its file.";
        }
        if (record.isEmpty()) {
            return "Open the owner's record first: it says what was signed.";
        }
        if (images.get() == null) {
            return "Choose the images that the network was trained on.";
        }
        if (transfers.get() && otherImages.get() == null) {
            return "Choose other images, of the task that Transfer takes the network to.";
        }
        return attacks == 0 ? "Choose at least one attack." : "";
    }

    private String describe() {
        int drawing = tried(true);
        int drawingNothing = tried(false);
        String text = seeds(drawing, drawingNothing);
        text +=
                switch (controls.size()) {
                    case 0 -> ", no control ticket.";
                    case 1 -> ", plus 1 control ticket.";
                    default -> ", plus %d control tickets.".formatted(controls.size());
                };
        int rows = drawing * seeds.get() + drawingNothing + 1 + controls.size();
        return text
                + (secondsPerRow.isPresent()
                        ? " About %s here.".formatted(time(rows * secondsPerRow.getAsDouble()))
                        : " The time is known after the first row.");
    }

    /**
     * Attacks and strengths that are tried, of those that leave something to chance, or nothing.
     */
    private int tried(boolean draws) {
        return choices.stream()
                .filter(choice -> choice.isTried() && choice.attack().facts().draws() == draws)
                .mapToInt(choice -> choice.tried().size())
                .sum();
    }

    private String seeds(int drawing, int drawingNothing) {
        int each = seeds.get();
        if (each == 1) {
            return "1 seed each";
        }
        if (drawing == 0 && drawingNothing > 0) {
            return "1 seed each, as nothing is random";
        }
        return each + " seeds each" + (drawingNothing > 0 ? " (1 where nothing is random)" : "");
    }

    private static String time(double seconds) {
        return seconds < SECONDS_PER_MINUTE
                ? "%d s".formatted(Math.round(seconds))
                : String.format(Locale.ROOT, "%,d min", Math.round(seconds / SECONDS_PER_MINUTE));
    }

    /** The sweep that is asked for; only where there is no {@link #obstacleProperty}. */
    public SweepPlan plan() {
        List<SweepPlan.Strikes> strikes = new ArrayList<>();
        for (Choice choice : choices) {
            if (choice.isTried()) {
                strikes.add(new SweepPlan.Strikes(choice.attack().facts().id(), choice.tried()));
            }
        }
        return new SweepPlan(
                ticket.orElseThrow(),
                record.orElseThrow(),
                controls,
                images.get(),
                Optional.ofNullable(otherImages.get()).filter(folder -> transfers.get()),
                strikes,
                LongStream.rangeClosed(1, seeds.get()).boxed().toList());
    }

    /** Every attack there is, by family. */
    public List<Choice> choices() {
        return choices;
    }

    /** How often each attack is repeated, 1 or more. */
    public IntegerProperty seedsProperty() {
        return seeds;
    }

    /** Tickets that must not be claimed. */
    public ObservableList<Path> controls() {
        return controls;
    }

    /** Folder of the images; null while none is chosen. */
    public ObjectProperty<Path> imagesProperty() {
        return images;
    }

    /** Folder of images of another task; null while none is chosen. */
    public ObjectProperty<Path> otherImagesProperty() {
        return otherImages;
    }

    /** Whether an attack is tried that takes the network to another task. */
    public ReadOnlyBooleanProperty transfersProperty() {
        return transfers.getReadOnlyProperty();
    }

    /** Attacks and strengths that are tried. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why no sweep can run now, as a sentence; empty where one can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** What a sweep would do beside the attacks, and how long it would take. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
