package signet.app.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import signet.app.Parameters;
import signet.app.files.Directories;
import signet.app.job.Progress;
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

    /** So many epochs of the smallest preset. */
    static RecipeOptions epochs(int epochs) {
        return recipe(Map.of("preset", Preset.SMOKE, "epochs", epochs));
    }

    static RecipeOptions recipe(Map<String, ?> said) {
        return Parameters.saying(RecipeOptions.class, said);
    }

    static SearchOptions search(Map<String, ?> said) {
        return Parameters.saying(SearchOptions.class, said);
    }

    /** Hears of every note. */
    static Progress noting(Consumer<String> listener) {
        return new Progress() {
            @Override
            public void report(long done, long total, String unit) {}

            @Override
            public void note(String status) {
                listener.accept(status);
            }
        };
    }

    /** One thread on the processor. */
    static ComputeOptions oneThread() {
        return new ComputeOptions(Optional.of("cpu"), Optional.of(1));
    }
}
