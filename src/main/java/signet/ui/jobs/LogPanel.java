package signet.ui.jobs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ui.parts.Texts;

/** The last lines that a job wrote, to read and to copy. */
public final class LogPanel extends VBox {
    public LogPanel(JobRow job, Runnable close) {
        super(12);
        setId("job-log");
        getStyleClass().addAll("wb-float", "wb-dialog");
        setMaxSize(760, USE_PREF_SIZE);
        TextArea text = new TextArea(String.join("\n", job.log()));
        text.setEditable(false);
        text.getStyleClass().add("wb-mono");
        text.setPrefRowCount(14);
        text.setAccessibleText("Last lines of the log");
        Button done = new Button("Close log");
        done.setCancelButton(true);
        done.setDefaultButton(true);
        done.setOnAction(event -> close.run());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        Texts.paragraph(job.title(), "wb-lead"),
                        Texts.paragraph(job.detail(), "wb-secondary"),
                        text,
                        foot);
    }
}
