package signet.ui.train.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.lab.spec.SpecException;
import signet.net.train.Schedule;

class TrainFormTest {
    private static final TrainForm PAPER = TrainForm.FIRST.with(Preset.PAPER);

    private static SpecField field(String path) {
        return SpecField.ALL.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static RunSpec change(String path, String text) throws SpecException {
        return field(path).change(PAPER.spec(), text);
    }

    @Test
    void beginsWithWhatNeedsNothing() {
        assertThat(TrainForm.FIRST.preset()).isEqualTo(Preset.QUICK);
        assertThat(TrainForm.FIRST.spec().network()).isEqualTo(Preset.NETWORK);
    }

    @Test
    void saysHowManyValuesAreAsPublished() throws SpecException {
        assertThat(PAPER.summary()).isEqualTo("22 at published values");
        TrainForm other = PAPER.of(change("recipe.epochs", "160"));
        assertThat(other.summary()).isEqualTo("1 of 22 not as published");
        assertThat(other.differingFrom(Preset.PAPER)).containsExactly(field("recipe.epochs"));
    }

    @Test
    void showsEveryFieldThatTheSpecHas() {
        assertThat(SpecField.of(PAPER.spec()))
                .extracting(SpecField::path)
                .contains("recipe.schedule.milestones", "search.method")
                .doesNotContain("recipe.schedule.rise");
        assertThat(SpecField.of(PAPER.with(RunSpec.Kind.TRAIN).spec()))
                .noneMatch(field -> field.path().startsWith("search."));
    }

    @Test
    void readsBackWhatItShows() throws SpecException {
        for (SpecField field : SpecField.of(PAPER.spec())) {
            String text = field.text(PAPER.spec());
            assertThat(text).as(field.path()).isNotEmpty();
            assertThat(field.change(PAPER.spec(), text)).as(field.path()).isEqualTo(PAPER.spec());
            if (!field.choices().isEmpty()) {
                assertThat(field.choices()).contains(text);
            }
        }
    }

    @Test
    void takesEveryChoice() throws SpecException {
        for (SpecField field : SpecField.of(PAPER.spec())) {
            for (String choice : field.choices()) {
                assertThat(field.text(field.change(PAPER.spec(), choice))).isEqualTo(choice);
            }
        }
    }

    @Test
    void changesValuesOfEachKind() throws SpecException {
        assertThat(change("recipe.learningRate", " 0.05 ").recipe().learningRate()).isEqualTo(0.05);
        assertThat(change("seed", "7").recipe().seed()).isEqualTo(7);
        assertThat(change("recipe.flip", "no").recipe().augmentation().flip()).isFalse();
        assertThat(change("recipe.schedule.milestones", "80; 120").recipe().schedule())
                .isEqualTo(new Schedule.MultiStep(List.of(80, 120), 0.1));
        assertThat(change("recipe.schedule.kind", "cosine").recipe().schedule())
                .isEqualTo(new Schedule.Cosine());
        assertThat(change("recipe.schedule.kind", "multi-step").recipe().schedule())
                .isEqualTo(new Schedule.MultiStep(List.of(91, 136), 0.1));
    }

    @Test
    void refusesInOneSentence() {
        assertThatThrownBy(() -> change("recipe.epochs", "many"))
                .isInstanceOf(SpecException.class)
                .hasMessage("Epochs a round must be a number such as 20, not \"many\".");
        assertThatThrownBy(() -> change("recipe.momentum", "3"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("momentum");
        assertThatThrownBy(() -> change("recipe.learningRate", "NaN"))
                .isInstanceOf(SpecException.class);
        assertThatThrownBy(() -> change("recipe.epochs", "")).isInstanceOf(SpecException.class);
    }

    @Test
    void editsRatiosAsPercentages() throws SpecException {
        assertThat(PAPER.ratios()).containsExactly(20.0, 10.0, 5.0, 1.0);
        TrainForm other = PAPER.withRatios("30 %, 5");
        assertThat(other.spec().search().orElseThrow().ratios()).containsExactly(0.3, 0.05);
        assertThatThrownBy(() -> PAPER.withRatios("a"))
                .hasMessage("Ratios are percentages such as 20, 10, 5, 1, not \"a\".");
        assertThatThrownBy(() -> PAPER.withRatios("")).isInstanceOf(SpecException.class);
        assertThatThrownBy(() -> PAPER.withRatios("100")).isInstanceOf(SpecException.class);
    }

    @Test
    void pruningOnceTakesOnePart() throws SpecException {
        TrainForm once = PAPER.with(RunSpec.Kind.PRUNE);
        assertThat(once.withRatios("95").spec().search().orElseThrow().ratios())
                .containsExactly(0.95);
        assertThatThrownBy(() -> once.withRatios("80, 90"))
                .hasMessage("Pruning once takes one percentage, such as 80.");
    }

    @Test
    void knowsWhenEveryRoundCounts() {
        assertThat(PAPER.tolerancePoints()).hasValue(1.0);
        assertThat(PAPER.withTolerance(0.02).tolerancePoints()).hasValue(2.0);
        assertThat(TrainForm.FIRST.with(Preset.SMOKE).tolerancePoints()).isEmpty();
        assertThat(PAPER.with(RunSpec.Kind.TRAIN).tolerancePoints()).isEmpty();
    }

    @Test
    void keepsTheNetworkWhenThePresetChanges() {
        NetworkSource lenet = new NetworkSource.Architecture("lenet-300-100");
        TrainForm form = TrainForm.FIRST.with(lenet).with(Preset.SMOKE);
        assertThat(form.spec().network()).isEqualTo(lenet);
        assertThat(form.spec().recipe()).isEqualTo(Preset.SMOKE.recipe());
    }
}
