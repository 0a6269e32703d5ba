package signet.ui.jobs;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The row of one job. */
final class JobView extends HBox {
    private static final double TITLE = 210;
    private static final double BAR = 120;
    private static final double ROOM_FOR_TITLE = 900;
    private static final double NARROW_TITLE = 160;
    private static final double NARROW_BAR = 64;

    private final JobActions actions;
    private final StackPane icon = new StackPane();
    private final Label title = Texts.shrinking("");
    private final StackPane amount = new StackPane();
    private final Label percent = Texts.fixed("", "wb-mono");
    private final Label detail = Texts.shrinking("", "wb-secondary");
    private final HBox buttons = new HBox(8);
    private JobRow shown;

    JobView(JobRow job, JobActions actions) {
        super(10);
        this.actions = actions;
        getStyleClass().add("wb-job");
        widthProperty().subscribe(width -> giveRoom(width.doubleValue()));
        amount.setAlignment(Pos.CENTER_LEFT);
        percent.setMinWidth(44);
        percent.setAlignment(Pos.CENTER_RIGHT);
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        icon.setMaxHeight(USE_PREF_SIZE);
        amount.setMaxHeight(USE_PREF_SIZE);
        buttons.setMaxHeight(USE_PREF_SIZE);
        buttons.setMinWidth(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(icon, title, amount, percent, detail, buttons);
        show(job);
    }

    private void giveRoom(double width) {
        double room = width < ROOM_FOR_TITLE ? NARROW_TITLE : TITLE;
        title.setMinWidth(room);
        title.setMaxWidth(room);
        amount.setMinWidth(width < ROOM_FOR_TITLE ? NARROW_BAR : BAR);
        amount.setMaxWidth(width < ROOM_FOR_TITLE ? NARROW_BAR : BAR);
    }

    /** Says what is new of the job; buttons that stay the same are left alone, with their focus. */
    void show(JobRow job) {
        boolean anew = shown == null || !sameButtons(shown, job);
        if (anew) {
            icon.getChildren().setAll(icon(job));
            buttons.getChildren().clear();
            addButtons(job);
        }
        shown = job;
        title.setText(job.title());
        showAmount(job);
        detail.setText(job.detail());
        setAccessibleText("%s, %s, %s".formatted(job.title(), words(job.stage()), job.detail()));
    }

    private static boolean sameButtons(JobRow a, JobRow b) {
        return a.id() == b.id()
                && a.stage() == b.stage()
                && a.mayMoveUp() == b.mayMoveUp()
                && a.goesOn() == b.goesOn()
                && a.log().isEmpty() == b.log().isEmpty();
    }

    private void showAmount(JobRow job) {
        OptionalDouble fraction = job.fraction();
        percent.setText(
                fraction.isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, "%.0f %%", 100 * fraction.getAsDouble()));
        boolean bar =
                !amount.getChildren().isEmpty()
                        && amount.getChildren().getFirst() instanceof ProgressBar;
        if (fraction.isEmpty()) {
            amount.getChildren().setAll(Texts.fixed(words(job.stage()), "wb-secondary"));
        } else if (bar) {
            ((ProgressBar) amount.getChildren().getFirst()).setProgress(fraction.getAsDouble());
        } else {
            ProgressBar added = new ProgressBar(fraction.getAsDouble());
            added.setMaxWidth(Double.MAX_VALUE);
            amount.getChildren().setAll(added);
        }
        amount.getStyleClass().setAll("wb-job-amount", words(job.stage()));
    }

    private static String words(JobRow.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static Node icon(JobRow job) {
        return switch (job.stage()) {
            case RUNNING, STOPPING -> Icons.bar(Feather.ACTIVITY, "wb-accent");
            case WAITING -> Icons.bar(Feather.CLOCK, "wb-muted");
            case FAILED -> Icons.bar(Feather.ALERT_TRIANGLE, "wb-bad");
            case STOPPED -> Icons.bar(Feather.PAUSE_CIRCLE, "wb-muted");
            case DONE -> Icons.bar(Feather.CHECK_CIRCLE, "wb-ok");
        };
    }

    private void addButtons(JobRow job) {
        if (job.mayMoveUp()) {
            add("Move up", () -> actions.moveUp(job.id()), "wb-flat");
        }
        if (!job.log().isEmpty()) {
            add("Show log", () -> actions.showLog(shown), "wb-flat");
        }
        switch (job.stage()) {
            case RUNNING, WAITING -> add("Cancel", () -> actions.cancel(job.id()));
            case STOPPING -> {}
            case FAILED, STOPPED -> {
                if (job.goesOn()) {
                    add("Resume", () -> actions.resume(job.id()));
                }
                add("Remove", () -> actions.remove(job.id()), "wb-flat");
            }
            case DONE -> add("Remove", () -> actions.remove(job.id()), "wb-flat");
        }
    }

    private void add(String verb, Runnable action, String... styles) {
        Button button = new Button(verb);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("wb-small");
        button.getStyleClass().addAll(styles);
        button.setAccessibleText(verb);
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
    }
}
