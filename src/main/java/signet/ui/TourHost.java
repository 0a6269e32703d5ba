package signet.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import signet.app.Samples;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.shell.MainWindow;
import signet.ui.shell.Place;
import signet.ui.tour.TourBand;
import signet.ui.tour.TourStep;
import signet.ui.tour.TourTickets;
import signet.ui.tour.TourViewModel;

/** The tour with its command, its keys and its place in the window. */
final class TourHost {
    private final Consumer<Runnable> beforeLosing;
    private final Optional<TourViewModel> tour;
    private final BooleanProperty presented;
    private boolean presentedBefore;
    private MainWindow window;

    /**
     * @param beforeLosing goes on when the ticket in hand may be put away
     * @param commands takes the command that starts it
     * @param presented whether the window is presented: a tour is
     * @param places those there are; steps of others are left out
     * @param steps tells the story with some tickets
     */
    TourHost(
            Consumer<Runnable> beforeLosing,
            Commands commands,
            BooleanProperty presented,
            List<Place> places,
            Function<TourTickets, GuidedTour> steps) {
        this.beforeLosing = beforeLosing;
        this.presented = presented;
        List<String> titles = places.stream().map(Place::title).toList();
        tour =
                TourTickets.among(Samples.all())
                        .map(tickets -> steps.apply(tickets).steps())
                        .map(all -> new TourViewModel(all.stream().filter(in(titles)).toList()));
        commands.add(
                Command.when(
                        "tour",
                        "Show the guided tour (demo)",
                        Feather.PLAY,
                        "",
                        new ReadOnlyBooleanWrapper(tour.isPresent()),
                        "The signed sample is not beside this program",
                        this::start));
    }

    private static Predicate<TourStep> in(List<String> places) {
        return step -> step.place().isEmpty() || places.contains(step.place());
    }

    /** Takes its place in the window. */
    void connect(MainWindow edges) {
        window = edges;
        tour.ifPresent(steps -> {
            TourBand band = new TourBand(steps);
            edges.layBelow(band);
            edges.getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
            steps.stepProperty()
                    .subscribe((before, now) -> {
                        if (before == null) {
                            presentedBefore = presented.get();
                            presented.set(true);
                            Platform.runLater(band::focusNext);
                        } else if (now == null) {
                            presented.set(presentedBefore);
                        }
                    });
        });
    }

    /** The keys of remote controls for talks, wherever the focus is. */
    private void onKey(KeyEvent event) {
        if (!isRunning() || window.isModalOpen()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> tour.ifPresent(TourViewModel::next);
            case PAGE_UP -> tour.ifPresent(TourViewModel::back);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void start() {
        beforeLosing.accept(() -> tour.ifPresent(TourViewModel::start));
    }

    /** Whether it is under way. */
    boolean isRunning() {
        return tour.filter(TourViewModel::isRunning).isPresent();
    }

    /** Ends the tour where it is; whether there was one. */
    boolean leave() {
        boolean running = isRunning();
        tour.ifPresent(TourViewModel::leave);
        return running;
    }
}
