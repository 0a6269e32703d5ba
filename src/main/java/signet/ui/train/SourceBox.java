package signet.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import signet.ui.train.form.TrainForm;

/**
 * Where something of a run comes from: what the program offers, files that were chosen before, or
 * another file.
 *
 * @param <S> one of them
 */
final class SourceBox<S> extends ComboBox<SourceBox.Choice<S>> {
    /**
     * An entry.
     *
     * @param source empty for the one that asks for a file
     */
    record Choice<S>(String title, Optional<S> source) {
        @Override
        public String toString() {
            return title;
        }
    }

    /**
     * What is chosen.
     *
     * @param words how an entry is called
     * @param now what the form asks for
     * @param change puts another one into the form
     */
    record Subject<S>(
            Function<S, String> words,
            Function<TrainForm, S> now,
            BiFunction<TrainForm, S, TrainForm> change) {}

    private final FormModel model;
    private final Subject<S> subject;
    private final Runnable chooseOther;
    private boolean showing;

    /**
     * @param offered what needs no file
     * @param other title of the entry that asks for a file
     * @param chooseOther asks for a file and puts it into the form
     */
    SourceBox(
            FormModel model,
            Subject<S> subject,
            List<S> offered,
            String other,
            Runnable chooseOther) {
        this.model = model;
        this.subject = subject;
        this.chooseOther = chooseOther;
        setMaxWidth(Double.MAX_VALUE);
        offered.forEach(source -> getItems().add(choice(source)));
        getItems().add(new Choice<>(other, Optional.empty()));
        valueProperty().addListener((value, before, now) -> take(before, now));
        model.formProperty().subscribe(this::showChoice);
    }

    private Choice<S> choice(S source) {
        return new Choice<>(subject.words().apply(source), Optional.of(source));
    }

    private void take(Choice<S> before, Choice<S> now) {
        if (showing || now == null) {
            return;
        }
        if (now.source().isPresent()) {
            model.edit(form -> subject.change().apply(form, now.source().get()));
        } else {
            showing = true;
            setValue(before);
            showing = false;
            chooseOther.run();
        }
    }

    private void showChoice(TrainForm form) {
        showing = true;
        Choice<S> now = choice(subject.now().apply(form));
        if (!getItems().contains(now)) {
            List<Choice<S>> items = new ArrayList<>(getItems());
            items.add(items.size() - 1, now);
            getItems().setAll(items);
        }
        setValue(now);
        showing = false;
    }
}
