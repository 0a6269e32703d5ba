package signet.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import signet.data.PixelStatistics;
import signet.data.Split;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.file.Sha256;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.net.Engine;
import signet.net.Network;
import signet.net.plan.NetworkKind;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.prune.Probe;
import signet.prune.Pruner;
import signet.prune.PruningMethod;
import signet.ticket.Mask;

/** Makes the network that a part of a run starts its training from. */
record Start(RunFolder folder, RunSpec spec, Engine engine, Split images) {
    Network of(Leg leg) throws IOException {
        return switch (leg) {
            case Leg.Dense() -> dense();
            case Leg.Pruned pruned -> pruned(pruned);
            case Leg.Controlled(var control, int round) ->
                    control.of(rewound(read(folder.ticket(round))), ~spec.recipe().seed());
            case Leg.Over _ -> throw new IllegalArgumentException("The run is over.");
        };
    }

    /** What the networks of the run compute. */
    NetworkPlan plan() throws IOException {
        return switch (spec.network()) {
            case NetworkSource.Architecture(String id) -> plan(Networks.kind(id));
            case NetworkSource.TicketFile ticket -> copied(ticket, folder.start()).plan();
            case NetworkSource.Rewound rewound -> combined(rewound).plan();
        };
    }

    private Network dense() throws IOException {
        return switch (spec.network()) {
            case NetworkSource.Architecture(String id) ->
                    Network.initial(plan(Networks.kind(id)), spec.recipe().seed());
            case NetworkSource.TicketFile ticket -> copied(ticket, folder.start());
            case NetworkSource.Rewound rewound -> combined(rewound);
        };
    }

    private Network combined(NetworkSource.Rewound rewound) throws IOException {
        Network masks = copied(rewound.masks(), folder.start());
        Network weights = copied(rewound.weights(), folder.startWeights());
        try {
            return masks.withValues(weights.values());
        } catch (IllegalArgumentException e) {
            throw new RunException(
                    "The weights of %s do not fit the masks of %s: %s"
                            .formatted(
                                    rewound.weights().file().getFileName(),
                                    rewound.masks().file().getFileName(),
                                    e.getMessage()),
                    e);
        }
    }

    /** The file that the run starts from; the folder gets a copy, so that it can be repeated. */
    private Network copied(NetworkSource.TicketFile ticket, Path copy) throws IOException {
        if (Files.notExists(copy)) {
            byte[] bytes = Files.readAllBytes(ticket.file());
            if (!Sha256.of(bytes).equals(ticket.sha256())) {
                throw new RunException(
                        "%s is not the ticket that the run was made for: it was changed or replaced since."
                                .formatted(ticket.file()));
            }
            folder.write(copy, out -> out.write(bytes));
        }
        return read(copy);
    }

    private NetworkPlan plan(NetworkKind kind) {
        NetworkPlan plan = kind.plan(images.train().shape(), images.train().classes().size());
        if (!kind.normalises()) {
            return plan;
        }
        PixelStatistics pixels = PixelStatistics.of(images.train());
        return plan.normalising(floats(pixels.mean()), floats(pixels.deviation()));
    }

    private static List<Float> floats(List<Double> values) {
        return values.stream().map(Double::floatValue).toList();
    }

    private Network pruned(Leg.Pruned leg) throws IOException {
        Search search = spec.search().orElseThrow();
        Network trained = read(folder.ticket(leg.fromRound()));
        Network rewound = rewound(trained);
        Network scored = isOfTrained(search.method()) ? trained : rewound;
        Pruner pruner =
                new Pruner(
                        search.method().criterion(this::probe, spec.recipe().seed()),
                        search.scope());
        SequencedMap<String, Mask> masks =
                pruner.prune(scored, scored.plan().prunable(), leg.weights());
        return rewound.withMasks(masks);
    }

    /** The others were made to look at a network before its training. */
    private static boolean isOfTrained(PruningMethod method) {
        return switch (method) {
            case MAGNITUDE, RANDOM -> true;
            case SNIP, GRASP, SYNFLOW -> false;
        };
    }

    private Probe probe() {
        return Probe.balanced(engine, images.train(), Probe.PER_CLASS, spec.recipe().seed());
    }

    private Network rewound(Network ticket) throws IOException {
        return ticket.withValues(read(folder.rewind()).values());
    }

    private Network read(Path file) throws IOException {
        try {
            return Network.of(TicketFile.open(file).ticket(), images.train().shape());
        } catch (MalformedFileException e) {
            throw new RunException("%s is damaged: %s".formatted(file, e.getMessage()), e);
        }
    }
}
