package signet.ui;

import java.util.function.Supplier;
import signet.ui.shell.MainWindow;
import signet.ui.shell.QuestionPanel;
import signet.ui.shell.WorkbenchViewModel;

/** Asks, before the window closes, about what would be lost and about what would stop. */
final class Leaving {
    private final WorkbenchViewModel model;
    private final TrainPlace train;
    private final Supplier<MainWindow> window;

    Leaving(WorkbenchViewModel model, TrainPlace train, Supplier<MainWindow> window) {
        this.model = model;
        this.train = train;
        this.window = window;
    }

    /** Closes at once where nothing is to be asked. */
    void before(Runnable close) {
        if (model.isSaved()) {
            beforeStopping(close);
        } else {
            ask(
                    "Close without saving the changed ticket?",
                    "The ticket in hand is not on disk. What you changed since it was opened"
                            + " would be lost.",
                    "Close without saving",
                    () -> beforeStopping(close));
        }
    }

    /** Runs that stop go on at the next start. */
    private void beforeStopping(Runnable close) {
        if (train.isBusy()) {
            ask("Close while jobs run?", train.whatStops(), "Close and resume later", close);
        } else {
            close.run();
        }
    }

    private void ask(String title, String text, String verb, Runnable close) {
        MainWindow edges = window.get();
        edges.openModal(
                new QuestionPanel(title, text, "Keep working", verb, edges::closeModal, close));
    }
}
