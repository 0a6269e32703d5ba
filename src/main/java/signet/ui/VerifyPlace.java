package signet.ui;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.feather.Feather;
import signet.app.Sample;
import signet.app.Samples;
import signet.app.SignedTicket;
import signet.format.file.AtomicFile;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.shell.KnownRecord;
import signet.ui.shell.Messages;
import signet.ui.shell.Place;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.verify.VerifyView;
import signet.ui.verify.VerifyViewModel;

/** The place Verify with its commands, dialogs and files. */
final class VerifyPlace {
    private static final int NUMBER = 5;
    private static final String NO_SUSPECT = "Go to Verify and add a suspect first";

    private final WorkbenchViewModel workbench;
    private final VerifyViewModel model;
    private final VerifyView view;
    private final Place place;
    private final BooleanProperty here = new SimpleBooleanProperty();
    private final Supplier<FileDialogs> dialogs;
    private final Supplier<Messages> messages;

    /**
     * @param commands takes the commands of this place
     * @param dialogs asks for files
     * @param messages shows what was done
     * @param known the record of the open ticket
     */
    VerifyPlace(
            WorkbenchViewModel workbench,
            Commands commands,
            Supplier<FileDialogs> dialogs,
            Supplier<Messages> messages,
            ObservableValue<KnownRecord> known) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.messages = messages;
        model = new VerifyViewModel(workbench);
        model.offeredProperty().bind(known);
        fill(commands);
        view = new VerifyView(model, commands, sample());
        here.bind(view.sceneProperty().isNotNull());
        place = new Place(NUMBER, "Verify", Feather.SHIELD, view, false);
    }

    private void fill(Commands commands) {
        BooleanBinding some = model.hasSuspect().and(here);
        commands.add(
                Command.always("verify.add", "Add suspect", Feather.PLUS, "", this::addSuspect));
        commands.add(
                Command.always(
                        "verify.add-control", "Add control", Feather.PLUS, "", this::addControl));
        commands.add(
                Command.always(
                        "verify.record",
                        "Open the owner's record",
                        Feather.BOOK_OPEN,
                        "",
                        this::openRecord));
        commands.add(
                Command.when(
                        "verify.copy",
                        "Copy the finding as text",
                        Feather.COPY,
                        "Shortcut+C",
                        some,
                        NO_SUSPECT,
                        this::copy));
        commands.add(
                Command.when(
                        "verify.export",
                        "Export findings",
                        Feather.DOWNLOAD,
                        "",
                        some,
                        NO_SUSPECT,
                        this::export));
    }

    /** A signed ticket and what its owner keeps of it, for a first try. */
    private Node sample() {
        Button button = new Button("Test the signed sample with its record");
        button.setId("verify-sample");
        Samples.signed()
                .map(Sample::file)
                .ifPresentOrElse(
                        file -> button.setOnAction(event -> tryOut(file)),
                        () -> button.setVisible(false));
        return button;
    }

    private void tryOut(Path signed) {
        model.add(List.of(SignedTicket.recordBeside(signed), signed));
    }

    private void addSuspect() {
        dialogs.get()
                .openTicket("Add a suspect")
                .ifPresent(file -> model.addSuspects(List.of(file)));
    }

    private void addControl() {
        dialogs.get().openTicket("Add a control ticket").ifPresent(model::addControl);
    }

    private void openRecord() {
        dialogs.get().openRecord("Open the owner's record").ifPresent(model::openRecord);
    }

    private void copy() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, model.selectedText()));
        messages.get().show(Messages.Tone.OK, "The finding is on the clipboard.");
    }

    private void export() {
        dialogs.get().save("Export findings", "findings.json").ifPresent(this::export);
    }

    private void export(Path file) {
        boolean json = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
        byte[] content = json ? model.asJson() : model.asText().getBytes(StandardCharsets.UTF_8);
        workbench.start(
                "Export " + file.getFileName(),
                progress -> {
                    AtomicFile.write(file, out -> out.write(content));
                    return file;
                },
                written ->
                        messages.get().show(Messages.Tone.OK, "Written: " + written.getFileName()));
    }

    /** Takes files that were dropped while this place is shown. */
    void drop(List<File> files) {
        model.add(files.stream().map(File::toPath).toList());
    }

    /** What {@link #drop} will do. */
    static String promise(List<File> files) {
        File first = files.getFirst();
        if (files.size() == 1 && VerifyViewModel.isRecord(first.toPath())) {
            return "Test against the record " + first.getName();
        }
        return files.size() == 1
                ? "Add suspect " + first.getName()
                : "Add %d suspects".formatted(files.size());
    }

    Place place() {
        return place;
    }

    VerifyViewModel model() {
        return model;
    }

    VerifyView view() {
        return view;
    }
}
