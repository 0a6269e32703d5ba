package signet.app.run;

import java.nio.file.Path;
import java.util.Optional;
import signet.app.files.Directories;
import signet.lab.spec.Preset;

/** What somebody asks for who says little. */
final class Asked {
    private Asked() {}

    /** Directories of a test, whose workers share one copy of the engine's natives. */
    static Directories directories(Path folder) {
        Directories own = Directories.under(folder);
        return new Directories(
                own.config(), own.state(), Path.of("target").toAbsolutePath(), own.data());
    }

    static RecipeOptions epochs(int epochs) {
        return new RecipeOptions(
                Optional.of(Preset.SMOKE),
                Optional.of(epochs),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RecipeOptions rates(
            Optional<Double> rate,
            Optional<RecipeOptions.Curve> curve,
            Optional<String> milestones) {
        return new RecipeOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rate,
                curve,
                milestones,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static SearchOptions search(Optional<Double> ratio, Optional<String> ratios) {
        return new SearchOptions(
                ratio,
                ratios,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** One thread on the processor. */
    static ComputeOptions oneThread() {
        return new ComputeOptions(Optional.of("cpu"), Optional.of(1));
    }
}
