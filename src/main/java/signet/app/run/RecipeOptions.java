package signet.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signet.app.Parameter;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.format.json.JsonArray;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;

/** How to train, as a person asks for it; what is left out is the preset's. */
public record RecipeOptions(
        @Parameter(help = "Where everything starts from; otherwise quick.") Optional<Preset> preset,
        @Parameter(help = "Passes over the training images.") Optional<Integer> epochs,
        @Parameter(help = "Images per step.") Optional<Integer> batchSize,
        @Parameter(help = "Base learning rate.") Optional<Double> learningRate,
        @Parameter(help = "How the learning rate changes.") Optional<Curve> schedule,
        @Parameter(help = "Epochs that multiply the learning rate by 0.1, such as 91,136.")
                Optional<String> milestones,
        @Parameter(help = "Steps over which the learning rate rises from 0.")
                Optional<Integer> warmupSteps,
        @Parameter(help = "Momentum of SGD.") Optional<Double> momentum,
        @Parameter(help = "Weight decay.") Optional<Double> weightDecay,
        @Parameter(help = "Part of the target that is spread over all classes.")
                Optional<Double> labelSmoothing,
        ImageOptions images,
        @Parameter(help = "Decides initialisation, order and augmentation.") Optional<Long> seed,
        @Parameter(
                        help =
                                "Does all of it from so many seeds, this one and those after it,"
                                        + " and tells means with their standard deviation.")
                Optional<Integer> replicates) {
    /** The run from each seed that was asked for. */
    List<RunSpec> replicates(RunSpec spec) throws ProblemException {
        try {
            return spec.replicates(replicates.orElse(1));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.usage("The run was not started", e.getMessage(), ""));
        }
    }

    SpecDraft putInto(SpecDraft draft) throws ProblemException {
        String section = "recipe";
        return images.putInto(draft)
                .put("preset", preset.or(() -> Optional.of(Preset.QUICK)))
                .put("seed", seed)
                .put(section, "epochs", epochs)
                .put(section, "batchSize", batchSize)
                .put(section, "learningRate", Numbers.finite("learning rate", learningRate))
                .put(section, "schedule", scheduleJson())
                .put(section, "warmupSteps", warmupSteps)
                .put(section, "momentum", Numbers.finite("momentum", momentum))
                .put(section, "weightDecay", Numbers.finite("weight decay", weightDecay))
                .put(section, "labelSmoothing", Numbers.finite("label smoothing", labelSmoothing));
    }

    private Optional<JsonObject> scheduleJson() throws ProblemException {
        if (milestones.isEmpty()) {
            return schedule.map(
                    curve -> JsonObject.builder().put("kind", curve.toString()).build());
        }
        if (schedule.isPresent()) {
            throw new ProblemException(
                    Problem.usage(
                            "The run was not started",
                            "milestones are a schedule of their own",
                            "Leave out --schedule or --milestones."));
        }
        List<JsonValue> epochs = new ArrayList<>();
        for (double epoch : Numbers.list("milestones", milestones.get())) {
            epochs.add(JsonNumber.of(epoch));
        }
        return Optional.of(
                JsonObject.builder()
                        .put("kind", "multi-step")
                        .put("milestones", new JsonArray(epochs))
                        .build());
    }

    /** Schedules that need nothing else said. */
    public enum Curve {
        CONSTANT,
        COSINE,
        ONE_CYCLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
