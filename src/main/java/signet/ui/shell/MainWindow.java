package signet.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.app.OpenedTicket;
import signet.format.Finding;
import signet.ui.command.Commands;
import signet.ui.jobs.JobActions;
import signet.ui.jobs.JobPanel;
import signet.ui.jobs.JobRow;

/** The window's edges with a place in the middle, and what floats above them. */
public final class MainWindow extends StackPane {
    private static final double JOBS = 190;
    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    private final StackPane middle = new StackPane();
    private final ModalPane modal = new ModalPane();
    private final Messages messages = new Messages();
    private final TicketBar ticketBar;
    private final JobBar jobBar;
    private final JobPanel jobPanel;
    private final Rail rail;
    private final VBox column;
    private final CommandPalette palette;
    private Node focusedBefore;
    private boolean jobsShown;
    private boolean presented;
    private boolean saidBelow;

    /**
     * @param model knows which tickets were open before
     * @param places in the order of Ctrl+1..5
     * @param jobs the queue's rows
     * @param actions what can be done with them
     * @param finder entries of the command palette for what was typed
     */
    public MainWindow(
            WorkbenchViewModel model,
            List<Place> places,
            Commands commands,
            ObservableList<JobRow> jobs,
            JobActions actions,
            Function<String, List<CommandPalette.Entry>> finder) {
        getStyleClass().add("wb-window");
        ticketBar = new TicketBar(model, commands);
        rail = new Rail(places, commands, List.of("present", "theme.switch", "settings"));
        palette = new CommandPalette(finder, this::closeModal);
        VBox.setVgrow(middle, Priority.ALWAYS);
        column = new VBox(ticketBar, middle);
        BorderPane edges = new BorderPane(column);
        edges.setLeft(rail);
        jobBar = new JobBar(jobs, actions, () -> commands.get("jobs").run());
        jobPanel = new JobPanel(jobs, actions);
        jobPanel.setPrefHeight(JOBS);
        jobPanel.setMinHeight(JOBS);
        showJobs(false);
        column.getChildren().add(jobPanel);
        edges.setBottom(jobBar);
        StackPane.setMargin(palette, new Insets(60, 0, 0, 0));
        getChildren().addAll(edges, messages, modal);
        modal.setPersistent(false);
        // What zooms in is painted once more in the corner, and stays there.
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        modal.addEventFilter(KeyEvent.KEY_PRESSED, this::onModalKey);
        modal.displayProperty()
                .addListener((display, before, now) -> {
                    if (!now && focusedBefore != null) {
                        focusedBefore.requestFocus();
                    }
                });
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> holdKeys());
    }

    /** What had the keys may go while it floats; they would then act on what lies behind. */
    private void holdKeys() {
        if (isModalOpen() && modal.getContent() != null && !modal.isFocusWithin()) {
            Platform.runLater(() -> {
                if (isModalOpen() && !modal.isFocusWithin()) {
                    firstWithKeys(modal.getContent()).ifPresent(Node::requestFocus);
                }
            });
        }
    }

    /** Before tables and fields see it, which keep Esc for themselves. */
    private void onModalKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isModalOpen()) {
            closeModal();
            event.consume();
        }
    }

    /**
     * Fills the middle.
     *
     * @param problem lies above the view until it is put away
     */
    public void show(Node view, Optional<ProblemPanel> problem) {
        middle.getChildren().setAll(view);
        problem.ifPresent(panel -> {
            StackPane.setAlignment(panel, Pos.TOP_CENTER);
            StackPane.setMargin(panel, new Insets(64, 24, 24, 24));
            middle.getChildren().add(panel);
        });
    }

    /**
     * Shows what is held.
     *
     * @param opened the ticket, or null for none
     * @param thumbnail a picture of one of its layers, if it is drawn yet
     * @param architecture such as {@code ResNet-20}; empty while it is not known
     * @param signature what is known of its signature, in words
     * @param saved whether the ticket in hand is the one on disk
     */
    public void showTicket(
            OpenedTicket opened,
            Optional<Node> thumbnail,
            String architecture,
            Optional<String> signature,
            boolean saved) {
        ticketBar.show(opened, thumbnail, architecture);
        if (opened != null) {
            ticketBar.tellOfSignature(signature);
            if (signature.isPresent() || !saved) {
                ticketBar.tellWhetherSaved(saved);
            }
            List<Finding> findings = opened.file().findings();
            ticketBar.warnOfFindings(
                    findings.size(),
                    () -> openModal(new FindingsPanel(findings, this::closeModal)));
        }
    }

    /**
     * Lays something between the middle and what runs; while it is there it says what a
     * presentation is about, in place of the ticket bar.
     */
    public void layBelow(Node band) {
        column.getChildren().add(column.getChildren().indexOf(middle) + 1, band);
        band.visibleProperty()
                .subscribe(said -> {
                    saidBelow = said;
                    arrange();
                });
    }

    /** Leaves the edges away, for the eyes of a room, or brings them back. */
    public void present(boolean on) {
        presented = on;
        pseudoClassStateChanged(PRESENTED, on);
        ticketBar.present(on);
        arrange();
    }

    private void arrange() {
        show(rail, !presented);
        show(jobBar, !presented);
        show(jobPanel, jobsShown && !presented);
        show(ticketBar, !(presented && saidBelow));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** The place that is lit in the rail. */
    public ObjectProperty<Place> placeProperty() {
        return rail.currentProperty();
    }

    public Messages messages() {
        return messages;
    }

    /** Shows something short that runs, or nothing. */
    public void showRunning(WorkbenchViewModel.Running running, Runnable cancel) {
        jobBar.show(Optional.ofNullable(running), cancel);
    }

    /** Says at the foot what jobs run on. */
    public void showCompute(String words) {
        jobBar.showCompute(words);
    }

    /** Shows or hides the jobs above the job bar. */
    public void showJobs(boolean shown) {
        jobsShown = shown;
        arrange();
        jobBar.showPanelOpen(shown);
    }

    /** Whether the jobs are shown above the job bar. */
    public boolean showsJobs() {
        return jobsShown;
    }

    /** Says that a place lists the jobs itself. */
    public void showJobsInPlace(boolean listed) {
        if (listed) {
            showJobs(false);
        }
        jobBar.showPanelOpen(listed || showsJobs());
    }

    /** Marks a place in the rail whose job runs. */
    public void markBusy(Place place, boolean busy) {
        rail.markBusy(place, busy);
    }

    /** Marks the place where a ticket is signed, when it is. */
    public void markSigned(Place place, boolean signed) {
        rail.markSigned(place, signed);
    }

    /** Opens the command palette. */
    public void openPalette() {
        openModal(palette);
        modal.setAlignment(Pos.TOP_CENTER);
        palette.start();
    }

    /** Shows something above everything; Esc closes it and the focus returns. */
    public void openModal(Node content) {
        focusedBefore = getScene().getFocusOwner();
        modal.setAlignment(Pos.CENTER);
        modal.show(content);
        // A scroll pane takes its content in when it is styled, and only then can that have keys.
        modal.applyCss();
        modal.layout();
        firstWithKeys(content).ifPresent(Node::requestFocus);
    }

    /** What stays behind must not take the keys, nor Esc which closes what floats. */
    private static Optional<Node> firstWithKeys(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstWithKeys(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether something floats above everything. */
    public boolean isModalOpen() {
        return modal.isDisplay();
    }

    /** Closes what floats above everything. */
    public void closeModal() {
        modal.hide(true);
    }
}
