package signet.app.run;

import java.util.Optional;
import signet.app.Parameter;
import signet.app.job.ProblemException;

/** How many images are used and how they are varied; what is left out is the preset's. */
public record ImageOptions(
        @Parameter(help = "Pixels around a training image out of which it is cropped at random.")
                Optional<Integer> padding,
        @Parameter(help = "Mirrors half of the training images, or none.") Optional<Boolean> flip,
        @Parameter(help = "Part of the training images that is used, above 0 to 1.")
                Optional<Double> trainingShare,
        @Parameter(help = "Part of the validation and test images that is used, above 0 to 1.")
                Optional<Double> evaluationShare) {
    SpecDraft putInto(SpecDraft draft) throws ProblemException {
        return draft.put("recipe", "padding", padding)
                .put("recipe", "flip", flip)
                .put("data", "training", Numbers.finite("training share", trainingShare))
                .put("data", "evaluation", Numbers.finite("evaluation share", evaluationShare));
    }
}
