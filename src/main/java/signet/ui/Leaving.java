package signet.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import signet.ui.jobs.JobsViewModel;
import signet.ui.shell.MainWindow;
import signet.ui.shell.QuestionPanel;
import signet.ui.shell.QuestionPanel.Answer;
import signet.ui.shell.WorkbenchViewModel;

/** Asks about what would be lost, and about what would stop. */
final class Leaving {
    private final WorkbenchViewModel model;
    private final SignPlace sign;
    private final JobsViewModel jobs;
    private final Supplier<MainWindow> window;

    Leaving(
            WorkbenchViewModel model,
            SignPlace sign,
            JobsViewModel jobs,
            Supplier<MainWindow> window) {
        this.model = model;
        this.sign = sign;
        this.jobs = jobs;
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

    /** What stops goes on at the next start. */
    private void beforeStopping(Runnable close) {
        if (jobs.isBusy()) {
            ask(
                    "Close while jobs run?",
                    whatStops(),
                    List.of(new Answer("Close and resume later", close)));
        } else {
            close.run();
        }
    }

    private String whatStops() {
        long open = jobs.rows().stream().filter(job -> job.stage().isOpen()).count();
        return (open == 1 ? "1 job stops." : "%d jobs stop.".formatted(open))
                + " Runs and sweeps keep what they have; Train and Attack offer at the next start"
                + " to go on from there.";
    }

    private void ask(String title, String text, List<Answer> answers) {
        MainWindow edges = window.get();
        edges.openModal(new QuestionPanel(title, text, "Keep working", edges::closeModal, answers));
    }
}
