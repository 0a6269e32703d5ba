package signet.ui.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.ui.parts.Icons;
import signet.ui.parts.Segments;
import signet.ui.parts.Texts;
import signet.ui.train.form.TrainForm;

/** The left column: what to search for, and what it will cost. */
final class FormPanel extends BorderPane {
    private static final double WIDTH = 308;
    private static final double MOST_POINTS = 5;

    private final FormModel model;
    private final Node network;
    private final Segments<Preset> recipe =
            new Segments<>(List.of(Preset.SMOKE, Preset.QUICK, Preset.PAPER), RunWords::title);
    private final Label recipeNote = Texts.paragraph("", "wb-caption");
    private final ComboBox<RunSpec.Kind> kind = new ComboBox<>();
    private final Slider tolerance = new Slider(0, MOST_POINTS, 1);
    private final Label toleranceValue = Texts.fixed("", "wb-mono");
    private final VBox tolerating;
    private final RatiosRow ratios;
    private final Label summary = Texts.fixed("", "wb-caption");
    private boolean showing;

    /**
     * @param network chooses what is trained
     * @param data chooses the images
     * @param costs what a run will take
     * @param foot the button that starts
     */
    FormPanel(FormModel model, Node network, Node data, Node costs, Node foot) {
        this.model = model;
        this.network = network;
        getStyleClass().addAll("wb-panel", "left");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        HBox head =
                new HBox(
                        Texts.fixed("New run", "wb-strong"),
                        Texts.shrinking("find a ticket", "wb-secondary"));
        head.getStyleClass().add("wb-head");
        ratios = new RatiosRow(model);
        tolerating = group(titled("Tolerance", tolerance), toleranceRow());
        VBox values =
                new VBox(
                        group(titled("Network", network), network),
                        group(titled("Data", data), data),
                        group(titled("Recipe", recipe), recipe, recipeNote),
                        group(titled("Search", kind), kind),
                        ratios,
                        tolerating,
                        new SeedsRow(model),
                        advanced());
        values.setSpacing(12);
        values.getStyleClass().add("wb-block");
        ScrollPane scroll = new ScrollPane(new VBox(values, costs));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setTop(head);
        setCenter(scroll);
        setBottom(foot);
        prepare();
        model.formProperty().subscribe(this::show);
        listen();
    }

    private static VBox group(Node... children) {
        return new VBox(6, children);
    }

    private static Label titled(String title, Node control) {
        Label label = Texts.fixed(title, "wb-medium");
        label.setLabelFor(control);
        control.setAccessibleText(title);
        return label;
    }

    private HBox toleranceRow() {
        HBox row = new HBox(8, tolerance, toleranceValue);
        HBox.setHgrow(tolerance, javafx.scene.layout.Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        toleranceValue.setMinWidth(56);
        toleranceValue.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private VBox advanced() {
        AdvancedPanel fields = new AdvancedPanel(model);
        ToggleButton toggle = new ToggleButton("Advanced", Icons.small(Feather.CHEVRON_RIGHT));
        toggle.setId("advanced-toggle");
        toggle.getStyleClass().addAll("wb-flat", "wb-small", "wb-disclosure");
        fields.visibleProperty().bind(toggle.selectedProperty());
        fields.managedProperty().bind(toggle.selectedProperty());
        toggle.selectedProperty()
                .subscribe(open ->
                        toggle.setGraphic(
                                Icons.small(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT)));
        HBox line = new HBox(toggle, Texts.spring(), summary);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, line, fields);
    }

    private void prepare() {
        recipe.setId("train-recipe");
        kind.setId("train-kind");
        kind.getItems().setAll(RunSpec.Kind.SEARCH, RunSpec.Kind.PRUNE, RunSpec.Kind.TRAIN);
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setConverter(shown(RunWords::title));
        tolerance.setId("train-tolerance");
        tolerance.setBlockIncrement(0.1);
        tolerance.setMajorTickUnit(1);
        tolerance.setMinorTickCount(9);
        tolerance.setSnapToTicks(true);
    }

    private static <T> StringConverter<T> shown(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed here");
            }
        };
    }

    private void listen() {
        recipe.valueProperty().addListener((value, before, now) -> edit(form -> form.with(now)));
        kind.valueProperty().addListener((value, before, now) -> edit(form -> form.with(now)));
        tolerance
                .valueProperty()
                .addListener((value, before, now) ->
                        edit(form ->
                                form.withTolerance(Math.round(10 * now.doubleValue()) / 1000.0)));
    }

    private void edit(java.util.function.UnaryOperator<TrainForm> change) {
        if (!showing) {
            model.edit(change);
        }
    }

    private void show(TrainForm form) {
        showing = true;
        RunSpec spec = form.spec();
        recipe.valueProperty().set(form.preset());
        recipeNote.setText(RunWords.meaning(form.preset()));
        kind.setValue(spec.kind());
        give(ratios, spec.kind() != RunSpec.Kind.TRAIN);
        give(tolerating, spec.kind() == RunSpec.Kind.SEARCH);
        showTolerance(form.tolerancePoints());
        summary.setText(form.summary());
        showing = false;
    }

    private static void give(Node group, boolean shown) {
        group.setVisible(shown);
        group.setManaged(shown);
    }

    private void showTolerance(Optional<Double> points) {
        tolerance.setValue(points.orElse(MOST_POINTS));
        toleranceValue.setText(
                points.map(value -> String.format(Locale.ROOT, "%.1f pp", value)).orElse("any"));
    }

    /** Where keys begin. */
    Node first() {
        return network;
    }
}
