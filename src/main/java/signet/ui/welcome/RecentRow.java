package signet.ui.welcome;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.app.settings.RecentFile;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;
import signet.ui.shell.WorkbenchViewModel;

/** One recent ticket: name, folder, what was seen in it, and when. */
final class RecentRow {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private RecentRow() {}

    /**
     * A row that opens its ticket, or offers to find it where it is no longer there.
     *
     * @param locate asks the person where the file went
     */
    static Node of(RecentFile file, WorkbenchViewModel model, Consumer<RecentFile> locate) {
        return file.exists() ? present(file, model) : missing(file, model, locate);
    }

    private static Node present(RecentFile file, WorkbenchViewModel model) {
        Button row = new Button();
        HBox line =
                line(
                        file,
                        true,
                        Texts.fixed(age(file.when(), ZonedDateTime.now()), "wb-secondary"));
        line.prefWidthProperty().bind(row.widthProperty().subtract(14));
        row.getStyleClass().setAll("wb-recent");
        row.setGraphic(line);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(file.path().getFileName() + ", " + detail(file, true));
        row.setOnAction(event -> model.open(file.path()));
        return row;
    }

    private static Node missing(
            RecentFile file, WorkbenchViewModel model, Consumer<RecentFile> locate) {
        Button find = new Button("Locate");
        find.setOnAction(event -> locate.accept(file));
        Button forget = new Button("Forget");
        forget.setOnAction(event ->
                model.remember(known -> known.withRecent(known.recent().without(file.path()))));
        for (Button button : List.of(find, forget)) {
            button.getStyleClass().addAll("wb-flat", "wb-small");
        }
        HBox row = line(file, false, new HBox(find, forget));
        row.getStyleClass().setAll("wb-recent");
        return row;
    }

    private static HBox line(RecentFile file, boolean there, Node end) {
        VBox words =
                new VBox(
                        1,
                        Texts.shrinking(file.path().getFileName().toString(), "wb-medium"),
                        Texts.shrinking(detail(file, there), "wb-secondary"));
        HBox row =
                new HBox(
                        12,
                        Icons.bar(there ? icon(file) : Feather.ALERT_CIRCLE, "wb-muted"),
                        words,
                        Texts.spring(),
                        end);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Feather icon(RecentFile file) {
        return file.note().isEmpty() ? Feather.FILE : Feather.ALERT_TRIANGLE;
    }

    private static String detail(RecentFile file, boolean there) {
        List<String> parts = new ArrayList<>();
        parts.add(underHome(file.path().getParent()));
        if (there) {
            file.density()
                    .map(d -> String.format(Locale.ROOT, "density %.2f %%", 100 * d))
                    .ifPresent(parts::add);
            if (!file.note().isEmpty()) {
                parts.add(file.note());
            }
        } else {
            parts.add("file is not there now");
        }
        return String.join("  ·  ", parts);
    }

    private static String underHome(Path folder) {
        Path home = Path.of(System.getProperty("user.home"));
        return folder != null && folder.startsWith(home) && !folder.equals(home)
                ? "~/" + home.relativize(folder)
                : String.valueOf(folder);
    }

    /** How long ago, as people say it: {@code today 14:02}, {@code yesterday}, {@code 12 Nov}. */
    static String age(Instant when, ZonedDateTime now) {
        ZonedDateTime then = when.atZone(now.getZone());
        LocalDate day = then.toLocalDate();
        if (day.equals(now.toLocalDate())) {
            return "today " + TIME.format(then);
        }
        if (day.equals(now.toLocalDate().minusDays(1))) {
            return "yesterday";
        }
        return day.getYear() == now.getYear()
                ? DAY.format(then)
                : DAY.format(then) + " " + day.getYear();
    }
}
