package signet.ui.attack;

import java.time.ZoneId;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import signet.lab.sweep.KeptSweep;
import signet.ui.command.Command;
import signet.ui.parts.Icons;

/** The sweeps that are kept, to be looked at again, and what failed of the one that is. */
final class SweepMenu extends MenuButton {
    private static final int MOST = 12;

    private final SweepsViewModel model;
    private final Command other;
    private final IntegerBinding failed;

    /**
     * @param verb what is written on it
     * @param other opens a folder that is kept elsewhere
     */
    SweepMenu(String verb, SweepsViewModel model, Command other) {
        super(verb, Icons.small(Feather.FOLDER));
        this.model = model;
        this.other = other;
        this.failed = model.failed();
        getStyleClass().addAll("wb-small", "wb-flat");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleHelp("Shows what an earlier sweep measured");
        model.kept().addListener((ListChangeListener<KeptSweep>) change -> fill());
        failed.subscribe(rows -> fill());
    }

    private void fill() {
        getItems().clear();
        if (failed.get() > 0) {
            MenuItem retry = new MenuItem(SweepWords.again(failed.get()));
            retry.setId("retry-failed");
            retry.setOnAction(event -> model.retryFailed());
            getItems().addAll(retry, new SeparatorMenuItem());
        }
        model.kept().stream().limit(MOST).forEach(sweep -> getItems().add(item(sweep)));
        if (!model.kept().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        MenuItem folder = new MenuItem("Open a folder");
        folder.setOnAction(event -> other.run());
        getItems().add(folder);
    }

    private MenuItem item(KeptSweep sweep) {
        MenuItem item = new MenuItem(SweepWords.line(sweep, ZoneId.systemDefault()));
        item.setOnAction(event -> model.open(sweep.folder()));
        return item;
    }
}
