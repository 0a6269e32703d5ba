package signet.ui.train;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import signet.lab.Replicates;
import signet.lab.spec.ImageSource;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.net.plan.NetworkKind;
import signet.net.plan.Networks;
import signet.report.Spread;
import signet.ui.train.history.Round;

/** Runs in words. */
final class RunWords {
    private RunWords() {}

    /** {@code Smoke}. */
    static String title(Preset preset) {
        String name = preset.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** What a kind of run does, as the form offers it. */
    static String title(RunSpec.Kind kind) {
        return switch (kind) {
            case SEARCH -> "Extreme ticket, with back-tracking";
            case PRUNE -> "One-shot pruning";
            case TRAIN -> "Train only";
        };
    }

    /** What the button says that starts it. */
    static String start(RunSpec.Kind kind) {
        return switch (kind) {
            case SEARCH -> "Start search";
            case PRUNE -> "Start pruning";
            case TRAIN -> "Start training";
        };
    }

    /** What a run of this kind does, as a job is called. */
    static String verb(RunSpec.Kind kind) {
        return switch (kind) {
            case SEARCH -> "Find ticket";
            case PRUNE -> "Prune once";
            case TRAIN -> "Train";
        };
    }

    /** {@code ResNet-20}, or the name of the file. */
    static String network(NetworkSource network) {
        return switch (network) {
            case NetworkSource.Architecture(String id) ->
                    Networks.all().stream()
                            .filter(kind -> kind.id().equals(id))
                            .findFirst()
                            .map(NetworkKind::title)
                            .orElse(id);
            case NetworkSource.TicketFile(var file, String _) -> file.getFileName().toString();
            case NetworkSource.Rewound(var masks, var _) -> network(masks);
        };
    }

    /** {@code Fashion-MNIST sample}, or the name of the folder. */
    static String data(ImageSource images) {
        return switch (images.origin()) {
            case ImageSource.Origin.Sample() -> "Fashion-MNIST sample";
            case ImageSource.Origin.Folder(var path, String _) -> path.getFileName().toString();
        };
    }

    /** The preset whose recipe it is, in words. */
    static String recipe(RunSpec spec) {
        for (Preset preset : Preset.values()) {
            if (preset.recipe().equals(spec.withSeed(preset.recipe().seed()).recipe())) {
                return title(preset) + " recipe";
            }
        }
        return "own recipe";
    }

    /** {@code ResNet-20, Fashion-MNIST sample, Quick recipe}. */
    static String facts(RunSpec spec) {
        return String.join(", ", network(spec.network()), data(spec.images()), recipe(spec));
    }

    /** {@code Fashion-MNIST sample, Quick recipe}. */
    static String about(RunSpec spec) {
        return String.join(", ", data(spec.images()), recipe(spec));
    }

    /** What a preset means, in one line. */
    static String meaning(Preset preset) {
        return switch (preset) {
            case SMOKE -> "Shows that everything works: two epochs a round on a few images.";
            case QUICK -> "A real search with short rounds, tolerance 2 pp.";
            case PAPER ->
                    "The published settings: 182 epochs a round, four ratios, tolerance 1 pp.";
        };
    }

    /** What a preset takes on two cores, as long as nothing was measured. */
    static String magnitude(Preset preset) {
        return switch (preset) {
            case SMOKE -> "Seconds";
            case QUICK -> "Minutes";
            case PAPER -> "Hours to days";
        };
    }

    /** {@code Round 4 of 12}, {@code Dense network}. */
    static String round(int number, int last) {
        return number == 0 ? "Dense network" : "Round %d of %d".formatted(number, last);
    }

    /** {@code 3 seeds: dense 88.12 ± 0.20 %, ticket 87.50 ± 0.21 %, density 40.96 ± 0.08 %}. */
    static String replicates(Replicates group) {
        String test = spread(group.test());
        return "%d seeds: ".formatted(group.outcomes().size())
                + (group.kind() == RunSpec.Kind.TRAIN
                        ? "test " + test
                        : "dense %s, ticket %s, density %s"
                                .formatted(spread(group.dense()), test, spread(group.density())));
    }

    private static String spread(Spread parts) {
        return parts.times(100).text(2) + " %";
    }

    /** Where a run stands. */
    static String state(TrainViewModel.State state) {
        return switch (state) {
            case RUNNING -> "Running";
            case WAITING -> "Waiting";
            case STOPPED -> "Stopped, can go on";
            case FINISHED -> "Finished";
        };
    }

    /** {@code round 4}, {@code dense network}. */
    static String ofRound(Round round) {
        return round.isDense() ? "dense network" : "round " + round.number();
    }

    /** The state of a round as a chip says it. */
    static String running(Round round) {
        return round.isDense()
                ? "Dense network running"
                : "Round %d running".formatted(round.number());
    }

    /** {@code 40.96 %}; a dash where it is not known. */
    static String percent(OptionalDouble part) {
        return part.isEmpty() ? "–" : percent(part.getAsDouble());
    }

    static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * part);
    }

    /** {@code 40 s}, {@code 12 min}, {@code 4 h 10 min}. */
    static String duration(Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        if (time.toSeconds() < 100) {
            return Math.max(1, time.toSeconds()) + " s";
        }
        if (minutes < 100) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 10 ? "%d h %d min".formatted(hours, minutes % 60) : hours + " h";
    }

    /** {@code 38 MB}. */
    static String size(long bytes) {
        double megabytes = bytes / 1e6;
        return megabytes < 1000
                ? String.format(Locale.ROOT, "%.0f MB", Math.max(1, megabytes))
                : String.format(Locale.ROOT, "%.1f GB", megabytes / 1000);
    }
}
