package signet.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.feather.Feather;
import signet.app.worker.EvaluateTicket;
import signet.app.worker.ImageData;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.evaluate.EvaluateState;
import signet.ui.evaluate.EvaluateViewModel;
import signet.ui.evaluate.Evaluated;
import signet.ui.evaluate.EvaluationPanel;
import signet.ui.heatmap.HeatmapView;
import signet.ui.inspect.InspectViewModel;
import signet.ui.jobs.JobsViewModel;
import signet.ui.shell.MainWindow;
import signet.ui.shell.Messages;
import signet.ui.shell.WorkbenchViewModel;

/** The command that evaluates the ticket in hand, its panel, and what is said when it is done. */
final class Evaluations implements EvaluationPanel.Actions {
    private final WorkbenchViewModel workbench;
    private final EvaluateViewModel model;
    private final EvaluationPanel panel;
    private final Supplier<FileDialogs> dialogs;
    private final Supplier<MainWindow> window;

    /**
     * @param inspect told the accuracy of the ticket in hand
     * @param commands takes the command
     * @param dialogs asks for folders
     * @param window shows the panel and what was done
     */
    Evaluations(
            WorkbenchViewModel workbench,
            InspectViewModel inspect,
            JobsViewModel jobs,
            Commands commands,
            Supplier<FileDialogs> dialogs,
            Supplier<MainWindow> window) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.window = window;
        model = new EvaluateViewModel(workbench, jobs, this::onEnded);
        panel = new EvaluationPanel(model, this);
        model.stateProperty()
                .subscribe(state ->
                        inspect.accuracyProperty()
                                .set(
                                        state instanceof EvaluateState.Done(Evaluated evaluated)
                                                ? evaluated.accuracy()
                                                : ""));
        commands.add(
                Command.when(
                        "inspect.evaluate",
                        "Evaluate the ticket",
                        Feather.TARGET,
                        "",
                        model.isPossible(),
                        "Open a ticket; one that was changed is saved first",
                        this::open));
    }

    private void open() {
        panel.name(workbench.ticketProperty().get().file().path().getFileName().toString());
        window.get().openModal(panel);
        panel.start();
    }

    /** Paints with the colours of another heatmap. */
    void paintLike(HeatmapView other) {
        other.paletteProperty()
                .subscribe(palette -> panel.paintWith(other.colourMapProperty().get(), palette));
        other.colourMapProperty()
                .subscribe(map -> panel.paintWith(map, other.paletteProperty().get()));
    }

    /** The panel says it by itself where it is open. */
    private void onEnded(EvaluateTicket request) {
        Optional<EvaluateState> outcome = model.ended(request.ticket());
        Path name = request.ticket().getFileName();
        if (outcome.isEmpty() || (panel.getScene() != null && window.get().isModalOpen())) {
            return;
        }
        Messages messages = window.get().messages();
        switch (outcome.get()) {
            case EvaluateState.Done(Evaluated evaluated) ->
                    tell(messages, request, name + " reaches " + evaluated.accuracy() + ".");
            case EvaluateState.Failed(var problem) ->
                    messages.show(
                            Messages.Tone.BAD,
                            (problem.sentence() + " " + problem.advice()).strip());
            case EvaluateState.None _, EvaluateState.Working _ -> {}
        }
    }

    private void tell(Messages messages, EvaluateTicket request, String sentence) {
        if (model.stateProperty().get() instanceof EvaluateState.Done(Evaluated shown)
                && shown.ticket().equals(request.ticket())) {
            messages.offer(sentence, "Show", this::open);
        } else {
            messages.show(Messages.Tone.OK, sentence);
        }
    }

    @Override
    public void chooseImages() {
        dialogs.get()
                .openFolder("Choose a folder of images")
                .ifPresent(folder ->
                        model.choose(new ImageData(Optional.of(folder.toAbsolutePath()))));
    }

    @Override
    public void copy(Evaluated evaluated) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, evaluated.table()));
        window.get().messages().show(Messages.Tone.OK, "The evaluation is on the clipboard.");
    }

    @Override
    public void close() {
        window.get().closeModal();
    }
}
