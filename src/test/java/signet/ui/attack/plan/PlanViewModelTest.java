package signet.ui.attack.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {
    private static final Path TICKET = Path.of("signed.safetensors");
    private static final Path RECORD = Path.of("signed.record.json");
    private static final Path IMAGES = Path.of("cifar10");

    private final PlanViewModel model = new PlanViewModel();

    @Test
    void saysWhatIsMissingOneThingAfterTheOther() {
        assertThat(obstacle()).startsWith("Open a signed ticket");
        model.hold(Optional.of(TICKET), Optional.empty());
        assertThat(obstacle()).startsWith("Open the owner's record");
        model.hold(Optional.of(TICKET), Optional.of(RECORD));
        assertThat(obstacle()).startsWith("Choose the images");
        model.imagesProperty().set(IMAGES);
        assertThat(obstacle()).isEmpty();
        model.choices().forEach(choice -> choice.chosenProperty().set(false));
        assertThat(obstacle()).isEqualTo("Choose at least one attack.");
    }

    @Test
    void saysBesideAnAttackWhatItLacks() {
        assertThat(choice("fine-tune").obstacleProperty().get()).isEqualTo("no images");
        assertThat(choice("replace").obstacleProperty().get()).isEqualTo("no record");
        assertThat(choice("prune").obstacleProperty().get()).isEmpty();
        holdAll();
        assertThat(choice("fine-tune").obstacleProperty().get()).isEmpty();
        assertThat(choice("replace").obstacleProperty().get()).isEmpty();
        assertThat(choice("transfer").obstacleProperty().get()).isEmpty();
    }

    @Test
    void asksForImagesOfAnotherTaskOnceAnAttackGoesThere() {
        holdAll();
        assertThat(model.transfersProperty().get()).isFalse();
        assertThat(obstacle()).isEmpty();
        only("prune", "transfer");
        assertThat(model.transfersProperty().get()).isTrue();
        assertThat(obstacle()).startsWith("Choose other images");
        model.otherImagesProperty().set(Path.of("fashion-mnist"));
        assertThat(obstacle()).isEmpty();
        assertThat(model.plan().otherImages()).contains(Path.of("fashion-mnist"));
    }

    @Test
    void leavesImagesOfAnotherTaskOutWhereNoAttackGoesThere() {
        holdAll();
        model.otherImagesProperty().set(Path.of("fashion-mnist"));
        assertThat(model.plan().otherImages()).isEmpty();
    }

    @Test
    void callsAChainByWhatComesBeforeTheFineTuning() {
        assertThat(choice("dense-fine-tune-prune+fine-tune@1").name())
                .isEqualTo("Dense fine-tune, prune again");
        assertThat(choice("prune").name()).isEqualTo("Prune smallest");
    }

    @Test
    void countsStrengthsAndNotAttacksThatCannotBeTried() {
        only("prune", "transfer");
        assertThat(model.countProperty().get()).isEqualTo(5);
        choice("prune").toggle(0.5);
        assertThat(model.countProperty().get()).isEqualTo(4);
    }

    @Test
    void asksForWhatIsTicked() {
        holdAll();
        only("prune", "permute");
        choice("prune").toggle(0.05);
        model.seedsProperty().set(3);
        model.controls().add(Path.of("unmarked.safetensors"));
        SweepPlan plan = model.plan();
        assertThat(plan.ticket()).isEqualTo(TICKET);
        assertThat(plan.record()).isEqualTo(RECORD);
        assertThat(plan.images()).isEqualTo(IMAGES);
        assertThat(plan.seeds()).containsExactly(1L, 2L, 3L);
        assertThat(plan.controls()).hasSize(1);
        assertThat(plan.strikes())
                .containsExactly(
                        new SweepPlan.Strikes("prune", List.of(0.1, 0.2, 0.3, 0.5)),
                        new SweepPlan.Strikes("permute", List.of(0.1, 1.0)));
    }

    @Test
    void tellsTheTimeOnceItIsKnownHowLongARowTakes() {
        only("add-on");
        choice("add-on").tried().setAll(0.1, 0.2, 0.3, 0.4);
        assertThat(words())
                .isEqualTo(
                        "1 seed each, no control ticket. The time is known after the first row.");
        model.learn(OptionalDouble.of(12));
        model.seedsProperty().set(3);
        model.controls().addAll(Path.of("a"), Path.of("b"));
        assertThat(words()).isEqualTo("3 seeds each, plus 2 control tickets. About 3 min here.");
        model.learn(OptionalDouble.of(0.5));
        assertThat(words()).endsWith("About 8 s here.");
    }

    @Test
    void countsAnAttackThatDrawsNothingOnceWhateverTheSeeds() {
        model.learn(OptionalDouble.of(1));
        model.seedsProperty().set(5);
        only("prune");
        assertThat(words())
                .isEqualTo("1 seed each, as nothing is random, no control ticket. About 6 s here.");
        assertThat(choice("prune").tried()).hasSize(5);
        only("prune", "permute");
        assertThat(choice("permute").tried()).hasSize(2);
        assertThat(words())
                .isEqualTo(
                        "5 seeds each (1 where nothing is random), no control ticket."
                                + " About 16 s here.");
        only();
        assertThat(words()).startsWith("5 seeds each, no control ticket.");
    }

    @Test
    void takesOtherStrengthsInTheUnitThatPeopleRead() {
        Choice prune = choice("prune");
        prune.add("12.5 %");
        assertThat(prune.offered()).contains(0.125);
        assertThat(prune.tried()).containsExactly(0.05, 0.1, 0.125, 0.2, 0.3, 0.5);
        assertThat(prune.brief(0.125)).isEqualTo("12.5");
        assertThat(choice("permute").brief(1)).isEqualTo("100");
        assertThat(choice("fine-tune").brief(10)).isEqualTo("10");
        choice("fine-tune").add("20");
        assertThat(choice("fine-tune").tried()).contains(20.0);
    }

    @Test
    void refusesStrengthsThatAreNoneOrOutOfRange() {
        assertThatThrownBy(() -> choice("prune").add("much")).hasMessageContaining("no number");
        assertThatThrownBy(() -> choice("prune").add("120")).hasMessageContaining("99 %");
        assertThatThrownBy(() -> choice("fine-tune").add("1.5")).hasMessageContaining("whole");
    }

    @Test
    void keepsOneStrengthAtLeast() {
        Choice prune = choice("prune");
        List.copyOf(prune.tried()).forEach(prune::toggle);
        assertThat(prune.tried()).containsExactly(0.5);
        assertThat(prune.count()).isEqualTo("1 strength");
    }

    private void holdAll() {
        model.hold(Optional.of(TICKET), Optional.of(RECORD));
        model.imagesProperty().set(IMAGES);
    }

    private void only(String... ids) {
        model.choices()
                .forEach(choice ->
                        choice.chosenProperty()
                                .set(List.of(ids).contains(choice.attack().facts().id())));
    }

    private Choice choice(String id) {
        return model.choices().stream()
                .filter(choice -> choice.attack().facts().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String words() {
        return model.wordsProperty().get();
    }

    private String obstacle() {
        return model.obstacleProperty().get();
    }
}
