package signet.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.app.settings.RecentFiles;
import signet.app.settings.Settings;
import signet.app.settings.Theme;
import signet.ui.heatmap.ColourMap;
import signet.ui.parts.Segments;
import signet.ui.parts.Texts;
import signet.ui.shell.WorkbenchViewModel;

/** Appearance, colours, size and what networks run on; a change is seen and kept at once. */
public final class SettingsPanel extends VBox {
    /** Height of a line of the form; a name stands in the middle of its first line. */
    static final double LINE = 28;

    private final WorkbenchViewModel model;

    /**
     * @param folders asks for the folder of a PyTorch
     */
    public SettingsPanel(
            WorkbenchViewModel model,
            ComputeViewModel compute,
            Supplier<Optional<Path>> folders,
            Runnable onClose) {
        super(16);
        this.model = model;
        setId("settings-panel");
        getStyleClass().addAll("wb-float");
        setPadding(new Insets(24));
        setMaxSize(620, USE_PREF_SIZE);
        GridPane form = new GridPane(24, 16);
        // Room for the rings of what has the focus.
        form.setPadding(new Insets(4));
        form.addRow(0, name("Appearance"), theme());
        form.addRow(1, name("Heatmap colours"), colours());
        form.addRow(2, name("Size"), size());
        form.addRow(3, name("Recent files"), forget());
        ComputeSection section = new ComputeSection(compute, folders);
        form.addRow(4, Texts.fixed("Compute", "wb-section"));
        form.addRow(5, name("Device"), section.device());
        form.addRow(6, name("Threads"), section.threads());
        form.addRow(7, name("PyTorch"), section.pytorch());
        form.addRow(8, name("This machine"), section.check());
        form.getChildren().forEach(node -> GridPane.setValignment(node, VPos.TOP));
        Button close = new Button("Close settings");
        close.getStyleClass().add("accent");
        close.setDefaultButton(true);
        close.setOnAction(event -> onClose.run());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Texts.fixed("Settings", "wb-lead"), new Sheet(form), foot);
    }

    private static Label name(String text) {
        Label label = Texts.fixed(text, "wb-secondary");
        label.setMinHeight(LINE);
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }

    private Node theme() {
        Segments<Theme> choice = new Segments<>(List.of(Theme.values()), SettingsPanel::title);
        choice.valueProperty().set(model.settingsProperty().get().theme());
        choice.valueProperty()
                .subscribe(theme -> model.remember(settings -> settings.withTheme(theme)));
        return choice;
    }

    /** A theme as its button says it. */
    public static String title(Theme theme) {
        return switch (theme) {
            case LIGHT -> "Light";
            case DARK -> "Dark";
            case SYSTEM -> "As the system";
        };
    }

    private Node colours() {
        Segments<ColourMap> choice = new Segments<>(List.of(ColourMap.values()), ColourMap::title);
        choice.valueProperty().set(ColourMapChoice.of(model.settingsProperty().get().colorMap()));
        choice.valueProperty()
                .subscribe(map ->
                        model.remember(
                                settings -> settings.withColorMap(ColourMapChoice.idOf(map))));
        Label why =
                Texts.paragraph(
                        "All three were chosen so that kept and empty differ for every kind of"
                                + " colour vision.",
                        "wb-caption");
        why.setMaxWidth(320);
        return new VBox(6, choice, why);
    }

    private Node size() {
        Slider slider =
                new Slider(
                        Settings.MIN_SCALE,
                        Settings.MAX_SCALE,
                        model.settingsProperty().get().scale());
        slider.setBlockIncrement(0.05);
        slider.setPrefWidth(220);
        slider.setAccessibleText("Size of everything in the window");
        Label percent = Texts.fixed("", "wb-mono");
        slider.valueProperty()
                .subscribe(value -> {
                    double rounded = Math.round(value.doubleValue() * 20) / 20.0;
                    percent.setText(String.format(Locale.ROOT, "%.0f %%", 100 * rounded));
                    if (!slider.isValueChanging()) {
                        model.remember(settings -> settings.withScale(rounded));
                    }
                });
        slider.valueChangingProperty()
                .subscribe(changing -> {
                    if (!changing) {
                        double rounded = Math.round(slider.getValue() * 20) / 20.0;
                        model.remember(settings -> settings.withScale(rounded));
                    }
                });
        HBox row = new HBox(12, slider, percent);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(LINE);
        return row;
    }

    private Node forget() {
        Button forget = new Button("Forget recent files");
        forget.getStyleClass().add("wb-small");
        forget.setOnAction(
                event -> model.remember(settings -> settings.withRecent(RecentFiles.NONE)));
        forget.disableProperty()
                .bind(
                        model.settingsProperty()
                                .map(settings -> settings.recent().files().isEmpty()));
        return forget;
    }

    /** Scrolls where the window is low; otherwise as high as its form with its texts wrapped. */
    private static final class Sheet extends ScrollPane {
        private final GridPane form;

        Sheet(GridPane form) {
            super(form);
            this.form = form;
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return form.prefHeight(width);
        }
    }
}
