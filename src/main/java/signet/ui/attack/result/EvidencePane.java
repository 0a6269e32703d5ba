package signet.ui.attack.result;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.evidence.Score;
import signet.report.Numbers;
import signet.report.attack.AttackName;
import signet.report.attack.AttackTable;
import signet.report.attack.Detection;
import signet.report.attack.Measurement;
import signet.report.attack.Replicates;
import signet.report.attack.Subject;
import signet.report.attack.SummaryRow;
import signet.ui.parts.Facts;
import signet.ui.parts.Texts;

/** The right column: what attacks cost, what a thief needs, what controls show, the chosen row. */
public final class EvidencePane extends ScrollPane {
    private final ResultsViewModel model;
    private final FlowPane legend = new FlowPane(14, 4);
    private final Label sentence = Texts.paragraph("");
    private final VBox controls = new VBox(6);
    private final VBox row = new VBox(6);

    public EvidencePane(ResultsViewModel model) {
        this.model = model;
        setId("attack-evidence");
        getStyleClass().addAll("wb-panel", "right");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        sentence.setId("thief-sentence");
        HBox head = new HBox(Texts.shrinking("Accuracy lost against evidence", "wb-strong"));
        head.getStyleClass().add("wb-head");
        HBox axes =
                new HBox(
                        Texts.fixed("log2 p of S_flip, informed", "wb-caption"),
                        Texts.spring(),
                        Texts.fixed("up is stronger", "wb-caption"));
        VBox chart = new VBox(4, axes, new TradeOffChart(model), legend);
        setContent(
                new VBox(
                        head,
                        block(chart),
                        titled("What it takes to win", sentence),
                        titled("Controls, log2 p", controls),
                        block(row)));
        InvalidationListener anew = changed -> show();
        model.cells().addListener(anew);
        model.tableProperty().addListener(anew);
        model.selectedProperty().addListener(anew);
        show();
    }

    private static VBox titled(String title, Node content) {
        return block(new VBox(6, Texts.fixed(title, "wb-section"), content));
    }

    private static VBox block(VBox content) {
        content.getStyleClass().add("wb-block");
        return content;
    }

    private void show() {
        AttackTable table = model.tableProperty().get();
        legend.getChildren()
                .setAll(table.signed().families().stream().map(f -> key(f, table)).toList());
        sentence.setText(model.sentence());
        showControls(table.controls());
        showRow(
                Optional.ofNullable(model.selectedProperty().get())
                        .flatMap(model::find)
                        .orElse(null));
    }

    private static Node key(String family, AttackTable table) {
        StackPane mark = new StackPane(FamilyShape.of(family, table).mark());
        mark.setMinSize(12, 12);
        HBox key = new HBox(6, mark, Texts.fixed(family, "wb-secondary"));
        key.setAlignment(Pos.CENTER_LEFT);
        return key;
    }

    private void showControls(AttackTable table) {
        List<Replicates> plain =
                table.replicates().stream()
                        .filter(group -> group.first().attack().equals(AttackName.NONE))
                        .toList();
        controls.getChildren().clear();
        for (Subject.Kind kind : Subject.Kind.values()) {
            List<Replicates> same =
                    plain.stream().filter(group -> group.first().subject().kind() == kind).toList();
            if (!same.isEmpty()) {
                controls.getChildren().addAll(Texts.fixed(title(kind), "wb-caption"), facts(same));
            }
        }
        long claimed = table.measurements().stream().filter(EvidencePane::isClaimed).count();
        controls.getChildren().add(verdictOn(plain.size(), claimed));
    }

    private static Facts facts(List<Replicates> same) {
        Facts facts = new Facts();
        same.forEach(group -> facts.fact(group.first().subject().name(), log2(group)));
        return facts;
    }

    private static String title(Subject.Kind kind) {
        return switch (kind) {
            case SIGNED -> "Signed";
            case UNMARKED -> "Unmarked original";
            case INDEPENDENT -> "Independently found";
        };
    }

    private static boolean isClaimed(Measurement measured) {
        return measured.detection().verdict().supportsClaim();
    }

    private static String log2(Replicates group) {
        return group.measured().isEmpty()
                ? "failed"
                : Numbers.log2(group.over(m -> m.detection().strength().log2()).mean());
    }

    private static Label verdictOn(int looked, long claimed) {
        if (looked == 0) {
            return Texts.paragraph("No control was looked at yet.", "wb-secondary");
        }
        return claimed == 0
                ? Texts.paragraph("None is claimed, as it should be.", "wb-secondary")
                : Texts.paragraph(
                        "%d claimed: evidence of this kind proves nothing here.".formatted(claimed),
                        "wb-bad-text");
    }

    private void showRow(ResultCell cell) {
        row.setVisible(cell != null);
        row.setManaged(cell != null);
        if (cell == null) {
            return;
        }
        row.getChildren().setAll(Texts.paragraph(cell.key().label(), "wb-section"));
        if (cell.state() == ResultCell.State.FAILED) {
            row.getChildren().add(Texts.paragraph(cell.reason()));
        }
        cell.summary()
                .filter(summary -> cell.state() == ResultCell.State.MEASURED)
                .ifPresent(summary -> showMeasured(cell, summary));
    }

    private void showMeasured(ResultCell cell, SummaryRow summary) {
        Facts facts =
                new Facts()
                        .fact("Accuracy, %", summary.accuracy())
                        .fact("Drop, pp", summary.drop())
                        .fact("Bit errors", summary.bitErrors())
                        .fact("S_flip, log2 p", summary.log2p());
        Detection detection = cell.measured().orElseThrow().detection();
        facts.fact("S_all, log2 p", log2(detection.all()));
        detection.mask().ifPresent(score -> facts.fact("S_mask, log2 p", log2(score)));
        facts.fact("Blind", summary.blind()).fact("Informed", summary.informed());
        row.getChildren().add(facts);
        summary.footnote()
                .ifPresent(note -> row.getChildren().add(Texts.paragraph(note, "wb-caption")));
    }

    private static String log2(Score score) {
        return Numbers.log2(score.corrected().log2());
    }
}
