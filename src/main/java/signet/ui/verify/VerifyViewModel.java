package signet.ui.verify;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signet.app.OwnerRecords;
import signet.app.job.Outcome;
import signet.app.job.Work;
import signet.ui.shell.KnownRecord;
import signet.ui.shell.WorkbenchViewModel;

/** What the place Verify holds: suspects, control tickets, and how they are read. */
public final class VerifyViewModel {
    /** Something to do in the background, one after the other. */
    private record Request(String title, Work<Suspect> work, Consumer<Suspect> onDone) {}

    private final WorkbenchViewModel workbench;
    private final ObservableList<Suspect> suspects = FXCollections.observableArrayList();
    private final ObservableList<Control> controls = FXCollections.observableArrayList();
    private final ObjectProperty<ReadMode> mode = new SimpleObjectProperty<>(ReadMode.BLIND);
    private final ReadOnlyObjectWrapper<LoadedRecord> record = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<KnownRecord> offered = new SimpleObjectProperty<>();
    private final ObjectProperty<Suspect> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<String> task = new ReadOnlyObjectWrapper<>();
    private final Queue<Request> waiting = new ArrayDeque<>();

    public VerifyViewModel(WorkbenchViewModel workbench) {
        this.workbench = Objects.requireNonNull(workbench);
    }

    /** The suspects side by side, in the order in which they were added. */
    ObservableList<Suspect> suspects() {
        return suspects;
    }

    /** The tickets that must not be claimed. */
    ObservableList<Control> controls() {
        return controls;
    }

    /** What the results that are shown were told. */
    ObjectProperty<ReadMode> modeProperty() {
        return mode;
    }

    /** The suspect that keys and copies are about; null without one. */
    ObjectProperty<Suspect> selectedProperty() {
        return selected;
    }

    /** Whether there is a suspect to speak of. */
    public BooleanBinding hasSuspect() {
        return Bindings.isNotNull(selected);
    }

    /** What is being read or tested now, in words, or null. */
    ReadOnlyObjectProperty<String> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** The owner's record, or null. */
    ReadOnlyObjectProperty<LoadedRecord> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** The record of the open ticket, which can be tested against; null for none. */
    public ObjectProperty<KnownRecord> offeredProperty() {
        return offered;
    }

    /** Takes files that were dropped: records by their name, all others as suspects. */
    public void add(List<Path> files) {
        files.stream().filter(VerifyViewModel::isRecord).forEach(this::openRecord);
        addSuspects(files.stream().filter(file -> !isRecord(file)).toList());
    }

    /** Whether a file looks like an owner's record. */
    public static boolean isRecord(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Reads files, one after the other, and shows each as soon as it is read. */
    public void addSuspects(List<Path> files) {
        files.forEach(file -> read(file, this::show));
    }

    /** Shows a suspect that is here already, else reads it. */
    public void showSuspect(Path file) {
        suspects.stream()
                .filter(known -> known.isOf(file))
                .findFirst()
                .ifPresentOrElse(selected::set, () -> addSuspects(List.of(file)));
    }

    private void show(Suspect read) {
        suspects.add(read);
        selected.set(read);
        if (isBehind(read)) {
            again(read, tested -> replace(read, tested));
        }
    }

    /** Whether the record was opened while this was being read. */
    private boolean isBehind(Suspect read) {
        return loaded().isPresent() && read.claim().isEmpty();
    }

    /** Reads a ticket that must not be claimed. */
    public void addControl(Path file) {
        read(file, this::takeControl);
    }

    /** Reads a ticket that must not be claimed, unless it is here already. */
    public void showControl(Path file) {
        if (controls.stream().noneMatch(known -> known.ticket().isOf(file))) {
            addControl(file);
        }
    }

    private void takeControl(Suspect read) {
        Control control = new Control(read);
        controls.add(control);
        if (isBehind(read)) {
            again(read, tested -> replace(control, tested));
        }
    }

    private void read(Path file, Consumer<Suspect> onRead) {
        Work<Suspect> work = progress -> Examination.of(file, loaded()).run(progress);
        waiting.add(new Request("Read " + file.getFileName(), work, onRead));
        next();
    }

    private Optional<LoadedRecord> loaded() {
        return Optional.ofNullable(record.get());
    }

    /** Shows what is read without being told anything. */
    public void showBlind() {
        mode.set(ReadMode.BLIND);
    }

    /** Shows what a record adds; opens it unless it is the one at hand. */
    public void showWith(Path file) {
        if (loaded().filter(known -> known.file().equals(file)).isPresent()) {
            mode.set(ReadMode.WITH_RECORD);
        } else {
            openRecord(file);
        }
    }

    /** Opens an owner's record and holds everything against it; a bad one changes nothing. */
    public void openRecord(Path file) {
        workbench.start(
                "Open " + file.getFileName(),
                progress -> new LoadedRecord(file, OwnerRecords.open(file)),
                this::take);
    }

    private void take(LoadedRecord opened) {
        record.set(opened);
        mode.set(ReadMode.WITH_RECORD);
        suspects.forEach(suspect -> again(suspect, tested -> replace(suspect, tested)));
        controls.forEach(control -> again(control.ticket(), tested -> replace(control, tested)));
    }

    private void again(Suspect suspect, Consumer<Suspect> onTested) {
        waiting.add(
                new Request(
                        "Test " + suspect.name(), Examination.again(suspect, loaded()), onTested));
        next();
    }

    private void replace(Suspect before, Suspect tested) {
        boolean wasSelected = selected.get() == before;
        suspects.replaceAll(known -> known == before ? tested : known);
        if (wasSelected) {
            selected.set(tested);
        }
    }

    private void replace(Control before, Suspect tested) {
        controls.replaceAll(known -> known == before ? new Control(tested) : known);
    }

    private void next() {
        if (task.get() != null || waiting.isEmpty()) {
            return;
        }
        Request request = waiting.remove();
        task.set(request.title());
        workbench.run(
                request.title(),
                request.work(),
                outcome -> {
                    task.set(null);
                    switch (outcome) {
                        case Outcome.Done<Suspect>(Suspect read) -> request.onDone().accept(read);
                        case Outcome.Cancelled<Suspect>() -> waiting.clear();
                        case Outcome.Failed<Suspect>(var _) -> {}
                    }
                    next();
                });
    }

    /** Puts a suspect away. */
    void close(Suspect suspect) {
        int index = suspects.indexOf(suspect);
        suspects.remove(suspect);
        if (suspect.equals(selected.get())) {
            selected.set(
                    suspects.isEmpty()
                            ? null
                            : suspects.get(Math.clamp(index, 0, suspects.size() - 1)));
        }
    }

    /** Puts a control ticket away. */
    void close(Control control) {
        controls.remove(control);
    }

    /** Chooses the suspect some columns further right. */
    void step(int by) {
        if (!suspects.isEmpty()) {
            int index = suspects.indexOf(selected.get()) + by;
            selected.set(suspects.get(Math.clamp(index, 0, suspects.size() - 1)));
        }
    }

    /** The result on a suspect that is shown. */
    Finding finding(Suspect suspect) {
        return Finding.of(suspect, mode.get());
    }

    /** Every result on the chosen suspect as text: blind and, with a record, informed. */
    public String selectedText() {
        return Findings.text(Findings.of(selected.get()));
    }

    /** Every result on every suspect as text. */
    public String asText() {
        return Findings.text(findings());
    }

    /** Every result on every suspect as one JSON document in UTF-8. */
    public byte[] asJson() {
        return Findings.json(findings());
    }

    private List<Finding> findings() {
        return suspects.stream().flatMap(suspect -> Findings.of(suspect).stream()).toList();
    }
}
