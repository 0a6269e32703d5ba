package signet.ui.train;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import signet.data.DataSetException;
import signet.data.Split;
import signet.lab.Estimate;
import signet.lab.RunData;
import signet.lab.Runs;
import signet.lab.Workload;
import signet.lab.spec.ImageSource;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.RunSpec;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;

/** Estimates runs by what earlier ones took on this machine. */
public final class Forecasts implements Forecaster {
    /** What decides how much one image and one epoch cost. */
    private record Load(String network, ImageSource images) {}

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
    public Forecast of(RunSpec spec) throws IOException, DataSetException {
        int threads = usualThreads.getAsInt();
        Workload work = workload(spec);
        return new Forecast(
                Estimate.of(spec, work, runs.speed(threads, work.multiplyAdds())),
                threads == 1 ? "1 thread" : "%d threads".formatted(threads));
    }

    /** Images are opened once: to count them, all of them are read. */
    private Workload workload(RunSpec spec) throws IOException, DataSetException {
        if (!(spec.network() instanceof NetworkSource.Architecture(String id))) {
            throw new IOException("Only a network without a file can be estimated.");
        }
        Load load = new Load(id, spec.images());
        Workload before = known.get(load);
        if (before != null) {
            return before;
        }
        Split images = RunData.open(spec.images());
        NetworkPlan plan =
                Networks.byId(id, images.train().shape(), images.train().classes().size());
        Workload counted = Workload.of(plan, images);
        known.put(load, counted);
        return counted;
    }
}
