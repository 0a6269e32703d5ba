package signet.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import signet.ui.shell.MainWindow;
import signet.ui.shell.QuestionPanel;
import signet.ui.shell.QuestionPanel.Answer;
import signet.ui.shell.WorkbenchViewModel;

/** Asks about what would be lost, and about what would stop. */
final class Leaving {
    private final WorkbenchViewModel model;
    private final SignPlace sign;
    private final TrainPlace train;
    private final Supplier<MainWindow> window;

    Leaving(
            WorkbenchViewModel model,
            SignPlace sign,
            TrainPlace train,
            Supplier<MainWindow> window) {
        this.model = model;
        this.sign = sign;
        this.train = train;
        this.window = window;
    }

    /** Closes the window, at once where nothing is to be asked. */
    void beforeClosing(Runnable close) {
        beforeLosing(() -> beforeStopping(close));
    }

    /** Goes on at once where the ticket in hand is on disk, else when that is decided. */
    void beforeLosing(Runnable next) {
        if (model.isSaved()) {
            next.run();
            return;
        }
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("Discard changes", next));
        if (sign.canSave()) {
            answers.add(new Answer("Save ticket and record", () -> sign.saveThen(next)));
        }
        ask(
                sign.canSave() ? "Save the signed ticket first?" : "Discard the changed ticket?",
                "The ticket in hand is not on disk. What you changed since it was opened would be"
                        + " lost.",
                answers);
    }

    /** Runs that stop go on at the next start. */
    private void beforeStopping(Runnable close) {
        if (train.isBusy()) {
            ask(
                    "Close while jobs run?",
                    train.whatStops(),
                    List.of(new Answer("Close and resume later", close)));
        } else {
            close.run();
        }
    }

    private void ask(String title, String text, List<Answer> answers) {
        MainWindow edges = window.get();
        edges.openModal(new QuestionPanel(title, text, "Keep working", edges::closeModal, answers));
    }
}
