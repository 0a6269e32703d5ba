package signet.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSource.Origin;
import signet.ui.train.form.TrainForm;

/** Which images to train on: the sample, folders used before, or another folder. */
final class DataBox extends ComboBox<DataBox.Choice> {
    /**
     * An entry.
     *
     * @param origin empty for the one that asks for a folder
     */
    record Choice(String title, Optional<Origin> origin) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static final Choice OTHER = new Choice("Choose a folder…", Optional.empty());

    private final FormModel model;
    private final Runnable chooseFolder;
    private boolean showing;

    /**
     * @param chooseFolder asks for a folder and puts it into the form
     */
    DataBox(FormModel model, Runnable chooseFolder) {
        this.model = model;
        this.chooseFolder = chooseFolder;
        setId("train-data");
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(choice(new Origin.Sample()), OTHER);
        valueProperty().addListener((value, before, now) -> take(before, now));
        model.formProperty().subscribe(this::showChoice);
    }

    private static Choice choice(Origin origin) {
        return new Choice(RunWords.data(ImageSource.all(origin)), Optional.of(origin));
    }

    private void take(Choice before, Choice now) {
        if (showing || now == null) {
            return;
        }
        if (now.origin().isPresent()) {
            model.edit(form -> form.with(now.origin().get()));
        } else {
            showing = true;
            setValue(before);
            showing = false;
            chooseFolder.run();
        }
    }

    private void showChoice(TrainForm form) {
        showing = true;
        Choice now = choice(form.spec().images().origin());
        if (!getItems().contains(now)) {
            List<Choice> items = new ArrayList<>(getItems());
            items.add(items.size() - 1, now);
            getItems().setAll(items);
        }
        setValue(now);
        showing = false;
    }
}
