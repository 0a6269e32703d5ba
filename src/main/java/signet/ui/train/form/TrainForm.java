package signet.ui.train.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.lab.spec.ImageSource;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.lab.spec.SpecException;

/**
 * What a person asks for.
 *
 * @param preset what the values were taken from
 * @param spec the values, as far as they are in order
 * @param seeds from how many seeds the run is done, that of the spec and those after it
 */
public record TrainForm(Preset preset, RunSpec spec, int seeds) {
    /** What needs nothing: the published network on the data that comes with the program. */
    public static final TrainForm FIRST =
            new TrainForm(
                    Preset.QUICK,
                    Preset.QUICK.spec(
                            RunSpec.Kind.SEARCH, Preset.NETWORK, new ImageSource.Origin.Sample()),
                    1);

    private TrainForm with(Preset other, RunSpec.Kind kind) {
        return new TrainForm(
                other, other.spec(kind, spec.network(), spec.images().origin()), seeds);
    }

    /** The runs that are asked for, one for each seed. */
    public List<RunSpec> specs() {
        return spec.replicates(seeds);
    }

    /**
     * Another number of seeds.
     *
     * @throws SpecException in a sentence, if it is none
     * @throws IllegalArgumentException in a sentence, if there are too few or too many
     */
    public TrainForm withSeeds(String text) throws SpecException {
        try {
            TrainForm other = new TrainForm(preset, spec, Integer.parseInt(text.strip()));
            other.specs();
            return other;
        } catch (NumberFormatException e) {
            throw new SpecException(
                    "Seeds must be a number such as 3, not \"%s\".".formatted(text), e);
        }
    }

    /** All values of another preset. */
    public TrainForm with(Preset other) {
        return with(other, spec.kind());
    }

    /** Another kind of run, with the values of the preset. */
    public TrainForm with(RunSpec.Kind other) {
        return with(preset, other);
    }

    public TrainForm with(NetworkSource other) {
        return of(new RunSpec(other, spec.images(), spec.recipe(), spec.search()));
    }

    public TrainForm with(ImageSource.Origin other) {
        ImageSource images =
                new ImageSource(other, spec.images().training(), spec.images().evaluation());
        return of(new RunSpec(spec.network(), images, spec.recipe(), spec.search()));
    }

    /** The same preset with other values. */
    public TrainForm of(RunSpec other) {
        return new TrainForm(preset, other, seeds);
    }

    /** Another tolerance, from 0 to 1; without a search there is none. */
    public TrainForm withTolerance(double other) {
        return of(
                new RunSpec(
                        spec.network(),
                        spec.images(),
                        spec.recipe(),
                        spec.search().map(search -> withTolerance(search, other))));
    }

    private static Search withTolerance(Search search, double tolerance) {
        return new Search(
                search.ratios(),
                tolerance,
                search.metric(),
                search.rewindEpoch(),
                search.maxRounds(),
                search.stopDensity(),
                search.method(),
                search.scope(),
                search.controls());
    }

    /** The ratios of the search in percent. */
    public List<Double> ratios() {
        return spec.search().map(Search::ratios).orElse(List.of()).stream()
                .map(ratio -> 100 * ratio)
                .toList();
    }

    /**
     * Other ratios.
     *
     * @param text percentages with commas between: {@code 20, 10, 5, 1}
     * @throws SpecException in a sentence, if it is something else
     */
    public TrainForm withRatios(String text) throws SpecException {
        List<String> parts = new ArrayList<>();
        for (String part : text.replace("%", " ").split("[,;\\s]+")) {
            if (!part.isEmpty()) {
                parts.add(part(part));
            }
        }
        if (spec.kind() == RunSpec.Kind.PRUNE && parts.size() > 1) {
            throw new SpecException("Pruning once takes one percentage, such as 80.");
        }
        return of(RATIOS.change(spec, String.join(", ", parts)));
    }

    private static final SpecField RATIOS =
            new SpecField("search.ratios", "Ratios per round", "of what is left", List.of());

    private static String part(String percent) throws SpecException {
        try {
            // Dividing the binary number would turn 5 % into 0.05000000000000001.
            return new java.math.BigDecimal(percent).movePointLeft(2).toPlainString();
        } catch (NumberFormatException e) {
            throw new SpecException(
                    "Ratios are percentages such as 20, 10, 5, 1, not \"%s\".".formatted(percent),
                    e);
        }
    }

    /** The fields whose values are not those of a preset. */
    public List<SpecField> differingFrom(Preset other) {
        RunSpec published = other.spec(spec.kind(), spec.network(), spec.images().origin());
        return SpecField.of(spec).stream()
                .filter(field -> !field.text(spec).equals(field.text(published)))
                .toList();
    }

    /** Such as {@code 18 at published values}, {@code 3 of 20 differ from the paper}. */
    public String summary() {
        int all = SpecField.of(spec).size();
        int other = differingFrom(Preset.PAPER).size();
        return other == 0
                ? "%d at published values".formatted(all)
                : "%d of %d not as published".formatted(other, all);
    }

    /** The number that stands at the tolerance, or empty where every round counts. */
    public Optional<Double> tolerancePoints() {
        return spec.search().map(Search::tolerance).filter(t -> t < 1).map(t -> 100 * t);
    }
}
