package signet.ui.sign;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.ui.command.Commands;
import signet.ui.parts.Texts;

/** The right column: where the symbol may go, what that costs, and the button that presses it. */
final class CandidatesPanel extends BorderPane {
    private static final double WIDTH = 328;
    private static final String SIGNED =
            "The ticket in hand carries the signature; the file on disk is as it was. Undo takes it"
                    + " out again.";

    private final SignViewModel model;
    private final CandidateList list;
    private final ProgressBar progress = new ProgressBar();
    private final Label doing = Texts.shrinking("", "wb-secondary");
    private final HBox busy;
    private final Label obstacle = Texts.paragraph("", "wb-secondary");
    private final Label about = Texts.shrinking("cheapest first", "wb-secondary");
    private final Label title = Texts.fixed("Candidates", "wb-strong");
    private final Label note = Texts.paragraph("", "wb-caption");
    private final Button embed;
    private final VBox foot = new VBox(8);
    private final VBox saving;

    CandidatesPanel(SignViewModel model, Commands commands) {
        this.model = model;
        list = new CandidateList(model);
        getStyleClass().addAll("wb-panel", "right");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        HBox head =
                new HBox(
                        title, about, Texts.spring(), commands.iconButton("sign.again", "wb-flat"));
        head.getStyleClass().add("wb-head");
        progress.setPrefWidth(64);
        busy =
                new HBox(
                        8,
                        doing,
                        Texts.spring(),
                        progress,
                        commands.button("sign.stop", "wb-flat", "wb-small"));
        busy.setId("sign-busy");
        busy.getStyleClass().add("wb-line");
        obstacle.setId("sign-obstacle");
        obstacle.getStyleClass().add("wb-inset");
        embed = commands.button("sign.embed", "accent", "wb-primary");
        embed.setMaxWidth(Double.MAX_VALUE);
        saving = saving(commands);
        foot.getStyleClass().addAll("wb-block", "last");
        CostPanel costs = new CostPanel(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox middle = new VBox(busy, obstacle, new StackPane(list), costs);
        VBox.setVgrow(middle.getChildren().get(2), Priority.ALWAYS);
        setTop(head);
        setCenter(middle);
        setBottom(foot);
        model.searchingProperty().subscribe(this::showSearch);
        model.obstacleProperty().subscribe(text -> showState());
        model.signedProperty().subscribe(signed -> showState());
        model.placedProperty().subscribe(placed -> showState());
        model.trialProperty().subscribe(trial -> showState());
    }

    private static VBox saving(Commands commands) {
        Button save = commands.button("sign.save", "accent", "wb-primary");
        Button another = commands.button("sign.another", "wb-primary");
        save.setMaxWidth(Double.MAX_VALUE);
        another.setMaxWidth(Double.MAX_VALUE);
        return new VBox(
                8,
                save,
                Texts.paragraph(
                        "Two files: the ticket to ship, which holds no secret, and the record"
                                + " that proves the claim, which you keep.",
                        "wb-caption"),
                another);
    }

    private void showSearch(SignViewModel.Searching searching) {
        show(busy, searching != null);
        if (searching != null) {
            doing.setText(searching.what());
            progress.setProgress(searching.fraction());
        }
        showState();
    }

    private void showState() {
        boolean signed = model.signedProperty().get() != null;
        String why = model.obstacleProperty().get();
        title.setText(signed ? "Signed" : "Candidates");
        about.setText(signed ? words() : "cheapest first");
        obstacle.setText(signed ? SIGNED : why);
        show(obstacle, !obstacle.getText().isEmpty());
        note.setText(note());
        foot.getChildren().setAll(signed ? List.of(saving) : List.of(embed, note));
    }

    private String words() {
        return "“" + model.signedProperty().get().embedding().signature().text() + "”";
    }

    private String note() {
        if (model.placedProperty().get() == null) {
            return model.searchingProperty().get() == null
                    ? "There is no symbol to press yet."
                    : "Looking for places for the symbol.";
        }
        return "Can be undone. The file on disk does not change until you save.";
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    CandidateList list() {
        return list;
    }
}
