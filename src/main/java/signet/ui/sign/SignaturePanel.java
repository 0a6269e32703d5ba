package signet.ui.sign;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.mark.MarkProfile;
import signet.qr.symbol.EcLevel;
import signet.ui.parts.Segments;
import signet.ui.parts.Texts;

/** The left column: what to press. */
final class SignaturePanel extends BorderPane {
    private static final double WIDTH = 304;

    private final SignViewModel model;
    private final TextField text = new TextField();
    private final Label used = Texts.fixed("", "wb-secondary");
    private final SymbolBlock symbol;
    private final Segments<MarkProfile> mode =
            new Segments<>(
                    List.of(MarkProfile.SIGNET, MarkProfile.PAPER),
                    profile -> profile == MarkProfile.SIGNET ? "Signet" : "Paper");
    private final Label modeNote = Texts.paragraph("", "wb-caption");
    private final ComboBox<SizeChoice> size = new ComboBox<>();
    private final Label sizeNote = Texts.paragraph("", "wb-caption");
    private final Segments<EcLevel> level =
            new Segments<>(List.of(EcLevel.values()), EcLevel::name);
    private final Label levelNote = Texts.paragraph("", "wb-caption");
    private final Slider margin = new Slider(1, 9, 4);
    private final Label marginValue = Texts.fixed("", "wb-mono");
    private final Label marginNote = Texts.paragraph("", "wb-caption");
    private final Slider lambda = new Slider(0, 10, 3);
    private final Label lambdaValue = Texts.fixed("", "wb-mono");
    private final Label lambdaNote = Texts.paragraph("", "wb-caption");
    private boolean showing;

    SignaturePanel(SignViewModel model, SymbolBlock symbol) {
        this.model = model;
        this.symbol = symbol;
        getStyleClass().addAll("wb-panel", "left");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        HBox head =
                new HBox(
                        Texts.fixed("Signature", "wb-strong"),
                        Texts.shrinking("what to press", "wb-secondary"));
        head.getStyleClass().add("wb-head");
        Label advice = Texts.shrinking("", "wb-caption");
        HBox foot = new HBox(advice);
        foot.getStyleClass().add("wb-foot");
        ScrollPane scroll = new ScrollPane(new VBox(textBlock(), symbol, controls()));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        setBottom(foot);
        model.ticketProperty().subscribe(ticket -> showSizes());
        model.formProperty().subscribe(this::show);
        model.signedProperty()
                .subscribe(signed -> {
                    scroll.setDisable(signed != null);
                    advice.setText(
                            signed == null
                                    ? "Defaults are safe. Reset with Ctrl+Backspace."
                                    : "Signed. Undo, or add another signature.");
                });
        listen();
    }

    private VBox textBlock() {
        text.setId("signature-text");
        text.setPromptText("Your name or a key, such as acme-2026");
        text.setAccessibleText("Signature");
        Label name = Texts.fixed("Signature", "wb-strong");
        name.setLabelFor(text);
        HBox head = new HBox(name, Texts.spring(), used);
        VBox block =
                new VBox(
                        head,
                        text,
                        Texts.paragraph(
                                "Readable by anyone who finds it. Ships in the mask, not in a file.",
                                "wb-caption"));
        block.getStyleClass().add("wb-block");
        return block;
    }

    private VBox controls() {
        size.setId("signature-size");
        size.setMaxWidth(Double.MAX_VALUE);
        mode.setId("signature-mode");
        level.setId("signature-level");
        margin.setId("signature-margin");
        lambda.setId("signature-lambda");
        margin.setBlockIncrement(1);
        margin.setMajorTickUnit(1);
        margin.setMinorTickCount(0);
        margin.setSnapToTicks(true);
        lambda.setBlockIncrement(0.5);
        lambda.setMajorTickUnit(1);
        lambda.setMinorTickCount(1);
        lambda.setSnapToTicks(true);
        VBox block =
                new VBox(
                        group(titled("Mode", mode), mode, modeNote),
                        group(titled("Size", size), size, sizeNote),
                        group(titled("Error correction", level), level, levelNote),
                        group(
                                titled("Weights per lit kernel, m", margin, marginValue),
                                margin,
                                marginNote),
                        group(
                                titled("Damage or margin, λ", lambda, lambdaValue),
                                lambda,
                                lambdaNote));
        block.setSpacing(12);
        block.getStyleClass().addAll("wb-block", "last");
        return block;
    }

    private static VBox group(Node... children) {
        return new VBox(4, children);
    }

    private static HBox titled(String title, Node control, Node... beside) {
        Label label = Texts.fixed(title, "wb-medium");
        label.setLabelFor(control);
        HBox line = new HBox(label, Texts.spring());
        line.getChildren().addAll(beside);
        control.setAccessibleText(title);
        return line;
    }

    private void listen() {
        text.textProperty().subscribe(now -> edit(form -> form.with(now)));
        mode.valueProperty().subscribe(now -> edit(form -> form.with(now)));
        size.valueProperty()
                .subscribe(now -> {
                    if (now != null) {
                        edit(form -> form.with(now.version()));
                    }
                });
        level.valueProperty().subscribe(now -> edit(form -> form.with(now)));
        margin.valueProperty()
                .subscribe(
                        now -> edit(form -> form.withMargin((int) Math.round(now.doubleValue()))));
        lambda.valueProperty()
                .subscribe(now ->
                        edit(form -> form.withLambda(Math.round(2 * now.doubleValue()) / 2.0)));
    }

    private void edit(java.util.function.UnaryOperator<SignForm> change) {
        if (!showing) {
            model.edit(change);
        }
    }

    private void showSizes() {
        showing = true;
        size.getItems().setAll(model.sizes());
        size.setDisable(size.getItems().isEmpty());
        showing = false;
        show(model.formProperty().get());
    }

    private void show(SignForm form) {
        showing = true;
        if (!text.getText().equals(form.text())) {
            text.setText(form.text());
        }
        used.setText("%d of %d bytes used".formatted(form.used(), form.capacity()));
        used.getStyleClass().removeAll("wb-bad-text");
        if (form.used() > form.capacity()) {
            used.getStyleClass().add("wb-bad-text");
        }
        mode.valueProperty().set(form.mode());
        modeNote.setText(SignWords.mode(form.mode()));
        showSize(form);
        level.valueProperty().set(form.level());
        levelNote.setText(SignWords.level(form));
        showSliders(form);
        showing = false;
    }

    private void showSize(SignForm form) {
        SizeChoice chosen =
                size.getItems().stream()
                        .filter(choice -> choice.version().equals(form.version()))
                        .findFirst()
                        .orElse(null);
        size.setValue(chosen);
        size.setPromptText(
                "Version %d, %2$d × %2$d (fits no layer)"
                        .formatted(form.version().number(), form.version().size()));
        sizeNote.setText(
                size.getItems().isEmpty()
                        ? "No pruned layer has 21 × 21 kernels, the smallest symbol."
                        : "A larger symbol holds more text and needs a larger layer.");
    }

    private void showSliders(SignForm form) {
        boolean paper = form.mode() == MarkProfile.PAPER;
        margin.setDisable(paper);
        lambda.setDisable(paper);
        margin.setValue(form.margin());
        lambda.setValue(form.lambda());
        marginValue.setText(Integer.toString(paper ? 1 : form.margin()));
        lambdaValue.setText(paper ? "" : String.format(Locale.ROOT, "%.1f", form.lambda()));
        marginNote.setText(
                paper
                        ? "Paper mode gives each new kernel one weight."
                        : "More weights survive more pruning, move more of the ticket.");
        lambdaNote.setText(
                paper
                        ? "Paper mode looks for similarity, not for cost."
                        : "Left: least damage now. Right: reads longest under attack.");
    }

    /** The field for the text, where the keyboard begins. */
    TextField text() {
        return text;
    }
}
