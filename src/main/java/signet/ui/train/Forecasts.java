package signet.ui.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.data.Split;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.lab.Estimate;
import signet.lab.RunData;
import signet.lab.Runs;
import signet.lab.Workload;
import signet.lab.spec.ImageSource;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.RunSpec;
import signet.net.Fit;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;

/** Estimates runs by what earlier ones took on this machine. */
public final class Forecasts implements Forecaster {
    /** What decides how much one image and one epoch cost. */
    private record Load(NetworkSource network, ImageSource images) {}

    private final Runs runs;
    private final IntSupplier usualThreads;
    private final Map<Load, Workload> known = new ConcurrentHashMap<>();

    /**
     * @param usualThreads how many compute a run that begins now
     */
    public Forecasts(Runs runs, IntSupplier usualThreads) {
        this.runs = runs;
        this.usualThreads = usualThreads;
    }

    @Override
    public Forecast of(RunSpec spec) throws IOException, DataSetException, MalformedFileException {
        int threads = usualThreads.getAsInt();
        Workload work = workload(spec);
        return new Forecast(
                Estimate.of(spec, work, runs.speed(threads, work.multiplyAdds())),
                threads == 1 ? "1 thread" : "%d threads".formatted(threads));
    }

    /** Images are opened once: to count them, all of them are read. */
    private Workload workload(RunSpec spec)
            throws IOException, DataSetException, MalformedFileException {
        Load load = new Load(spec.network(), spec.images());
        Workload before = known.get(load);
        if (before != null) {
            return before;
        }
        Split images = RunData.open(spec.images());
        Workload counted = Workload.of(plan(spec.network(), images.train()), images);
        known.put(load, counted);
        return counted;
    }

    private static NetworkPlan plan(NetworkSource network, ImageSet images)
            throws IOException, MalformedFileException {
        return switch (network) {
            case NetworkSource.Architecture(String id) ->
                    Networks.byId(id, images.shape(), images.classes().size());
            case NetworkSource.TicketFile(var file, _) -> recognised(file, images);
            case NetworkSource.Rewound(var masks, _) -> recognised(masks.file(), images);
        };
    }

    /** Says before the start what a run would refuse: images that are not those of the ticket. */
    private static NetworkPlan recognised(Path file, ImageSet images)
            throws IOException, MalformedFileException {
        NetworkPlan plan = Network.of(TicketFile.open(file).ticket(), images.shape()).plan();
        Fit.require(plan, images);
        return plan;
    }
}
