package signet.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signet.lab.spec.RunSpec;
import signet.lab.spec.SpecException;
import signet.ui.train.form.SpecField;
import signet.ui.train.form.TrainForm;

/** What is asked for: it holds the last spec in order, and why the last edit was refused. */
public final class FormModel {
    private final ReadOnlyObjectWrapper<TrainForm> form =
            new ReadOnlyObjectWrapper<>(TrainForm.FIRST);
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /** An edit that may be refused. */
    @FunctionalInterface
    public interface Edit {
        /** The form after it. */
        TrainForm of(TrainForm form) throws SpecException;
    }

    public ReadOnlyObjectProperty<TrainForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Why the last edit was not taken, as a sentence; empty where it was. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    RunSpec spec() {
        return form.get().spec();
    }

    /** The runs that are asked for, one for each seed. */
    List<RunSpec> specs() {
        return form.get().specs();
    }

    int seeds() {
        return form.get().seeds();
    }

    /** Changes the form; an edit that is refused changes nothing. */
    public void edit(UnaryOperator<TrainForm> change) {
        tryEdit(change::apply);
    }

    /** As {@link #edit}, for edits of a person's text. */
    public Optional<String> tryEdit(Edit change) {
        try {
            form.set(change.of(form.get()));
            refusal.set("");
        } catch (SpecException | IllegalArgumentException e) {
            refusal.set(e.getMessage());
        }
        return Optional.of(refusal.get()).filter(sentence -> !sentence.isEmpty());
    }

    /** Changes one field as it was typed. */
    public Optional<String> change(SpecField field, String text) {
        return tryEdit(now -> now.of(field.change(now.spec(), text)));
    }
}
