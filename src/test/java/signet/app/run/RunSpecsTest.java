package signet.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.app.run.RecipeOptions.Curve;
import signet.data.batch.Augmentation;
import signet.format.file.Sha256;
import signet.lab.spec.ImageSource;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.net.train.Schedule;

class RunSpecsTest {
    private static final WhatToTrain ANYTHING =
            new WhatToTrain(Optional.empty(), Optional.empty(), Optional.empty());
    private static final RecipeOptions USUAL = Asked.recipe(Map.of());

    @TempDir Path folder;

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    private static Problem problemOf(RecipeOptions recipe) {
        return problem(() -> RunSpecs.training(ANYTHING, recipe));
    }

    private static Problem problemOf(WhatToTrain what) {
        return problem(() -> RunSpecs.training(what, USUAL));
    }

    @Test
    void whatIsNotSaidIsThatOfTheQuickPreset() throws ProblemException {
        RunSpec spec = RunSpecs.training(ANYTHING, USUAL);
        assertThat(spec.kind()).isEqualTo(RunSpec.Kind.TRAIN);
        assertThat(spec.network()).isEqualTo(Preset.NETWORK);
        assertThat(spec.recipe()).isEqualTo(Preset.QUICK.recipe());
    }

    @Test
    void whatIsSaidTakesThePlaceOfThePresets() throws ProblemException {
        RunSpec spec = RunSpecs.training(WhatToTrain.network("conv2"), Asked.epochs(7));
        assertThat(spec.network()).isEqualTo(new NetworkSource.Architecture("conv2"));
        assertThat(spec.recipe().epochs()).isEqualTo(7);
        assertThat(spec.recipe().batchSize()).isEqualTo(Preset.SMOKE.recipe().batchSize());
    }

    @Test
    void aRatioPrunesOnceAndRatiosSearch() throws ProblemException {
        RunSpec once = RunSpecs.pruning(ANYTHING, USUAL, Asked.search(Map.of("ratio", 0.9)));
        assertThat(once.kind()).isEqualTo(RunSpec.Kind.PRUNE);
        assertThat(once.search().orElseThrow().ratios()).containsExactly(0.9);
        RunSpec search =
                RunSpecs.pruning(ANYTHING, USUAL, Asked.search(Map.of("ratios", "0.3, 0.1")));
        assertThat(search.kind()).isEqualTo(RunSpec.Kind.SEARCH);
        assertThat(search.search().orElseThrow().ratios()).containsExactly(0.3, 0.1);
    }

    @Test
    void knowsSchedulesByNameAndByMilestones() throws ProblemException {
        RecipeOptions cycle = Asked.recipe(Map.of("schedule", Curve.ONE_CYCLE));
        assertThat(RunSpecs.training(ANYTHING, cycle).recipe().schedule())
                .isInstanceOf(Schedule.OneCycle.class);
        RecipeOptions steps = Asked.recipe(Map.of("learningRate", 0.05, "milestones", "2,4"));
        assertThat(RunSpecs.training(ANYTHING, steps).recipe().schedule())
                .isEqualTo(new Schedule.MultiStep(List.of(2, 4), 0.1));
    }

    @Test
    void aTicketIsNamedByItsContent() throws IOException, ProblemException {
        Path ticket = Files.writeString(folder.resolve("x.pth"), "content");
        NetworkSource network =
                RunSpecs.training(WhatToTrain.network(ticket.toString()), USUAL).network();
        assertThat(network)
                .isEqualTo(
                        new NetworkSource.TicketFile(
                                ticket,
                                "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73"));
    }

    @Test
    void weightsToStartFromAreNamedByTheirContentToo() throws IOException, ProblemException {
        Path ticket = Files.writeString(folder.resolve("x.pth"), "content");
        Path weights = Files.writeString(folder.resolve("rewind.pth"), "other");
        NetworkSource network =
                RunSpecs.training(under(Optional.of(ticket.toString()), weights), USUAL).network();
        assertThat(network)
                .isEqualTo(
                        new NetworkSource.Rewound(
                                new NetworkSource.TicketFile(ticket, Sha256.of(ticket)),
                                new NetworkSource.TicketFile(weights, Sha256.of(weights))));
    }

    @Test
    void refusesWeightsWithoutATicketOrThatAreNotThere() throws IOException {
        Path file = Files.writeString(folder.resolve("x.pth"), "content");
        assertThat(problemOf(under(Optional.of("resnet20"), file)).advice())
                .isEqualTo("Name the ticket with --network.");
        assertThat(problemOf(under(Optional.empty(), file)).kind()).isEqualTo(Kind.USAGE);
        assertThat(problemOf(under(Optional.of(file.toString()), folder.resolve("gone.pth"))))
                .extracting(Problem::kind)
                .isEqualTo(Kind.BAD_INPUT);
    }

    private static WhatToTrain under(Optional<String> network, Path weights) {
        return new WhatToTrain(network, Optional.of(weights), Optional.empty());
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThat(problemOf(Asked.recipe(Map.of("learningRate", Double.NaN))))
                .extracting(Problem::reason, Problem::kind)
                .containsExactly("The learning rate must be a number, not NaN.", Kind.USAGE);
        assertThat(problemOf(Asked.recipe(Map.of("milestones", "1;2"))))
                .extracting(Problem::reason, Problem::kind)
                .containsExactly(
                        "The milestones must be numbers with commas between them, not 1;2.",
                        Kind.USAGE);
        assertThat(problemOf(Asked.epochs(0))).extracting(Problem::kind).isEqualTo(Kind.USAGE);
    }

    @Test
    void refusesTwoSchedules() {
        RecipeOptions both = Asked.recipe(Map.of("schedule", Curve.COSINE, "milestones", "1"));
        assertThat(problemOf(both).advice()).isEqualTo("Leave out --schedule or --milestones.");
    }

    @Test
    void refusesNetworksThatAreNotThere() {
        assertThat(problemOf(WhatToTrain.network("resnet21")))
                .extracting(Problem::kind)
                .isEqualTo(Kind.USAGE);
        assertThat(problemOf(WhatToTrain.network("gone.pth")))
                .extracting(Problem::reason, Problem::kind)
                .containsExactly("There is no file of this name.", Kind.BAD_INPUT);
        assertThat(problemOf(WhatToTrain.network(folder.toString())).kind())
                .isEqualTo(Kind.BAD_INPUT);
    }

    @Test
    void refusesDataThatIsNotThere() throws IOException {
        WhatToTrain gone = new WhatToTrain(Optional.empty(), Optional.empty(), Optional.of("gone"));
        assertThat(problemOf(gone).kind()).isEqualTo(Kind.BAD_INPUT);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        WhatToTrain nothing =
                new WhatToTrain(Optional.empty(), Optional.empty(), Optional.of(empty.toString()));
        assertThat(problemOf(nothing).reason()).contains("holds no data set");
    }

    @Test
    void takesImagesAndTheirVariationAsTheyAreSaid() throws ProblemException {
        RecipeOptions said =
                Asked.recipe(
                        Map.of(
                                "padding",
                                2,
                                "flip",
                                false,
                                "trainingShare",
                                0.5,
                                "evaluationShare",
                                0.25));
        RunSpec spec = RunSpecs.training(ANYTHING, said);
        assertThat(spec.recipe().augmentation()).isEqualTo(new Augmentation(2, false));
        assertThat(spec.images())
                .isEqualTo(new ImageSource(new ImageSource.Origin.Sample(), 0.5, 0.25));
    }
}
