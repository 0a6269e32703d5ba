package signet.ui.attack.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signet.attack.Family;
import signet.ui.command.Commands;
import signet.ui.parts.Segments;
import signet.ui.parts.Texts;

/** The attacks to choose from, what they are run on, and the button that runs them. */
public final class PlanPanel extends BorderPane {
    private static final List<Integer> SEEDS = List.of(1, 3, 5);

    private final PlanViewModel model;
    private final ScrollPane list = new ScrollPane();

    /**
     * @param commands with {@code attack.run}, {@code attack.images}, {@code attack.other-images}
     *     and {@code attack.control}
     */
    public PlanPanel(PlanViewModel model, Commands commands) {
        this.model = model;
        VBox families = new VBox(8);
        families.getStyleClass().add("wb-attack-list");
        for (Family family : Family.values()) {
            families.getChildren().add(section(title(family), choice -> isAlone(choice, family)));
        }
        families.getChildren().add(section("Then fine-tuned", Choice::isRepaired));
        list.setContent(families);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setId("attack-list");
        setCenter(list);
        setBottom(foot(commands));
    }

    private static boolean isAlone(Choice choice, Family family) {
        return choice.attack().facts().family() == family && !choice.isRepaired();
    }

    private Node section(String title, Predicate<Choice> members) {
        VBox rows = new VBox(Texts.fixed(title, "wb-section"));
        model.choices().stream()
                .filter(members)
                .forEach(choice -> rows.getChildren().add(new ChoiceRow(choice)));
        return rows;
    }

    private static String title(Family family) {
        return switch (family) {
            case REMOVE -> "Remove";
            case CONFUSE -> "Confuse";
            case RESHAPE -> "Reshape";
        };
    }

    private Node foot(Commands commands) {
        Button run = commands.button("attack.run", "accent", "wb-primary");
        run.setMaxWidth(Double.MAX_VALUE);
        run.textProperty().bind(Bindings.createStringBinding(this::verb, model.countProperty()));
        Label words = Texts.paragraph("", "wb-caption");
        words.setId("attack-plan");
        words.textProperty()
                .bind(
                        Bindings.when(model.obstacleProperty().isEmpty())
                                .then(model.wordsProperty())
                                .otherwise(model.obstacleProperty()));
        HBox controls = new HBox(6, controls(), commands.iconButton("attack.control", "wb-flat"));
        controls.setAlignment(Pos.CENTER_RIGHT);
        Node other =
                line(
                        "Other images",
                        folder(model.otherImagesProperty()),
                        commands.iconButton("attack.other-images", "wb-flat"));
        other.setId("other-images");
        other.visibleProperty().bind(model.transfersProperty());
        other.managedProperty().bind(other.visibleProperty());
        VBox foot =
                new VBox(
                        6,
                        line(
                                "Images",
                                folder(model.imagesProperty()),
                                commands.iconButton("attack.images", "wb-flat")),
                        other,
                        line("Seeds", seeds(), Texts.spring(), controls),
                        run,
                        words);
        foot.getStyleClass().add("wb-run");
        return foot;
    }

    private String verb() {
        int count = model.countProperty().get();
        return count == 1 ? "Run 1 attack" : "Run %d attacks".formatted(count);
    }

    private static Node line(String name, Node... nodes) {
        HBox line = new HBox(8, Texts.fixed(name, "wb-secondary"));
        line.getChildren().addAll(nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label folder(ObservableValue<Path> chosen) {
        Label label = Texts.shrinking("");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(chosen.map(PlanPanel::name).orElse("none chosen"));
        return label;
    }

    private Label controls() {
        Label label = Texts.fixed("", "wb-secondary");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> count(model.controls().size()), model.controls()));
        Tooltip names = new Tooltip();
        names.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.controls().stream()
                                                .map(PlanPanel::name)
                                                .collect(Collectors.joining("\n")),
                                model.controls()));
        label.setTooltip(names);
        return label;
    }

    private static String count(int controls) {
        return switch (controls) {
            case 0 -> "no control";
            case 1 -> "1 control";
            default -> controls + " controls";
        };
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private Node seeds() {
        Segments<Integer> seeds = new Segments<>(SEEDS, String::valueOf);
        seeds.valueProperty().subscribe(value -> model.seedsProperty().set(value));
        return seeds;
    }

    /** Where F6 goes. */
    public Node focusTarget() {
        return list;
    }
}
