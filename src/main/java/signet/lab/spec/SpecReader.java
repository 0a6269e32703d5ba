package signet.lab.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.data.batch.Augmentation;
import signet.format.json.JsonException;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.prune.PruningMethod;
import signet.prune.Scope;

/** Takes a spec out of JSON. */
final class SpecReader {
    static final String CONSTANT = "constant";
    static final String MULTI_STEP = "multi-step";
    static final String COSINE = "cosine";
    static final String ONE_CYCLE = "one-cycle";

    private final Members members;

    SpecReader(Members members) {
        this.members = members;
    }

    RunSpec spec() throws JsonException {
        Preset preset = members.constant("preset", Preset.class, Preset.PAPER);
        RunSpec.Kind kind = members.constant("kind", RunSpec.Kind.class, RunSpec.Kind.SEARCH);
        long seed = members.whole("seed", preset.recipe().seed());
        RunSpec spec =
                new RunSpec(
                        network(members.object("network")),
                        ImageSourceJson.read(members.object("data"), preset),
                        recipe(members.object("recipe"), preset.recipe(), seed),
                        search(members, preset.search(kind)));
        members.requireNoOthers();
        if (kind == RunSpec.Kind.PRUNE && spec.kind() != kind) {
            throw members.problem("a run of kind \"prune\" has one round, or is a \"search\"");
        }
        return spec;
    }

    private static NetworkSource network(Members json) throws JsonException {
        NetworkSource network =
                json.has("ticket")
                        ? ticket(json)
                        : new NetworkSource.Architecture(
                                json.text("architecture", Preset.NETWORK.id()));
        json.requireNoOthers();
        return network;
    }

    private static NetworkSource ticket(Members json) throws JsonException {
        NetworkSource.TicketFile ticket = ticketFile(json);
        if (!json.has("weights")) {
            return ticket;
        }
        Members weights = json.object("weights");
        NetworkSource network = new NetworkSource.Rewound(ticket, ticketFile(weights));
        weights.requireNoOthers();
        return network;
    }

    private static NetworkSource.TicketFile ticketFile(Members json) throws JsonException {
        return new NetworkSource.TicketFile(Path.of(json.text("ticket")), json.text("sha256"));
    }

    private static Recipe recipe(Members json, Recipe otherwise, long seed) throws JsonException {
        Augmentation variation = otherwise.augmentation();
        Recipe recipe =
                new Recipe(
                        json.whole("epochs", otherwise.epochs()),
                        json.whole("batchSize", otherwise.batchSize()),
                        json.number("learningRate", otherwise.learningRate()),
                        json.has("schedule")
                                ? schedule(json.object("schedule"))
                                : otherwise.schedule(),
                        json.whole("warmupSteps", otherwise.warmupSteps()),
                        json.number("momentum", otherwise.momentum()),
                        json.number("weightDecay", otherwise.weightDecay()),
                        json.number("labelSmoothing", otherwise.labelSmoothing()),
                        new Augmentation(
                                json.whole("padding", variation.padding()),
                                json.bool("flip", variation.flip())),
                        seed);
        json.requireNoOthers();
        return recipe;
    }

    private static Schedule schedule(Members json) throws JsonException {
        String kind = json.text("kind");
        Schedule schedule =
                switch (kind) {
                    case CONSTANT -> new Schedule.Constant();
                    case COSINE -> new Schedule.Cosine();
                    case ONE_CYCLE -> new Schedule.OneCycle(json.number("rise", 0.3));
                    case MULTI_STEP ->
                            new Schedule.MultiStep(milestones(json), json.number("drop", 0.1));
                    default ->
                            throw json.problem(
                                    "a schedule is \"%s\", \"%s\", \"%s\" or \"%s\", not \"%s\""
                                            .formatted(
                                                    MULTI_STEP, COSINE, ONE_CYCLE, CONSTANT, kind));
                };
        json.requireNoOthers();
        return schedule;
    }

    private static List<Integer> milestones(Members json) throws JsonException {
        List<Integer> milestones = new ArrayList<>();
        for (double epoch : json.numbers("milestones", List.of())) {
            if (epoch != (int) epoch) {
                throw json.problem("\"milestones\" must be whole epochs, not %s".formatted(epoch));
            }
            milestones.add((int) epoch);
        }
        return milestones;
    }

    private static Optional<Search> search(Members spec, Optional<Search> defaults)
            throws JsonException {
        if (defaults.isEmpty()) {
            if (spec.has("search")) {
                throw spec.problem("a run of kind \"train\" has no \"search\"");
            }
            return Optional.empty();
        }
        Search otherwise = defaults.get();
        Members json = spec.object("search");
        Search search =
                new Search(
                        json.numbers("ratios", otherwise.ratios()),
                        json.number("tolerance", otherwise.tolerance()),
                        json.constant("metric", Search.Metric.class, otherwise.metric()),
                        json.number("rewindEpoch", otherwise.rewindEpoch()),
                        json.whole("maxRounds", otherwise.maxRounds()),
                        json.number("stopDensity", otherwise.stopDensity()),
                        json.constant("method", PruningMethod.class, otherwise.method()),
                        json.constant("scope", Scope.class, otherwise.scope()),
                        json.bool("controls", otherwise.controls()));
        json.requireNoOthers();
        return Optional.of(search);
    }
}
