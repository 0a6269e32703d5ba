package signet.ui.jobs;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ui.parts.Texts;

/** All jobs, one row each. */
public final class JobPanel extends BorderPane {
    private final ObservableList<JobRow> jobs;
    private final JobActions actions;
    private final Label counts = Texts.shrinking("", "wb-secondary");
    private final VBox rows = new VBox();

    /**
     * @param beside stands at the end of the header
     */
    public JobPanel(ObservableList<JobRow> jobs, JobActions actions, Node... beside) {
        this.jobs = jobs;
        this.actions = actions;
        getStyleClass().addAll("wb-panel", "wb-jobs");
        HBox head = new HBox(Texts.fixed("Jobs", "wb-strong"), counts, Texts.spring());
        head.getChildren().addAll(beside);
        head.getStyleClass().add("wb-head");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        jobs.addListener((ListChangeListener<JobRow>) this::onChange);
        show();
    }

    /** A row that only says something new keeps its place, and the focus stays where it was. */
    private void onChange(ListChangeListener.Change<? extends JobRow> change) {
        boolean sameButtons = true;
        while (change.next()) {
            boolean replaced =
                    change.wasReplaced() && change.getAddedSize() == change.getRemovedSize();
            sameButtons &= replaced;
            if (replaced) {
                for (int i = change.getFrom(); i < change.getTo(); i++) {
                    refresh(i);
                }
            }
        }
        counts.setText(JobCounts.of(jobs));
        if (!sameButtons) {
            show();
        }
    }

    private void refresh(int index) {
        if (index < rows.getChildren().size()
                && rows.getChildren().get(index) instanceof JobView view) {
            view.show(jobs.get(index));
        }
    }

    private void show() {
        counts.setText(JobCounts.of(jobs));
        rows.getChildren().setAll(jobs.stream().map(job -> new JobView(job, actions)).toList());
        if (jobs.isEmpty()) {
            Label none = Texts.fixed("Nothing runs and nothing waits", "wb-secondary");
            HBox line = new HBox(none);
            line.getStyleClass().add("wb-job");
            rows.getChildren().add(line);
        }
    }
}
