package signet.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import signet.data.DataSetException;
import signet.data.Split;
import signet.format.FileKind;
import signet.format.TicketWriter;
import signet.format.file.Sha256;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Finished;
import signet.lab.RunEvent.RoundDone;
import signet.lab.spec.Search;
import signet.net.Engine;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.train.NonFiniteLossException;
import signet.net.train.TrainingState;
import signet.ticket.Density;
import signet.ticket.Mask;

/**
 * Runs what a spec says, from its beginning or from where it stopped. Whatever ended it before, the
 * result is the same bit for bit, as long as the {@link Environment} is.
 *
 * <p>A checkpoint is one file that is replaced in one step, and says how long the metrics were at
 * its moment. Everything behind it is done again, with the same outcome.
 */
public final class Experiment {
    private final Course run;
    private final Start start;

    private Experiment(Course run) {
        this.run = run;
        this.start = new Start(run.folder(), run.spec(), run.engine(), run.images());
    }

    /**
     * Runs, goes on with, or looks up a run.
     *
     * @param listener hears what happens from now on; may stop the run, which can then go on later
     * @return the result, at once if the run was finished before
     * @throws RunException if the folder is damaged, in use, or the run was made for other files
     * @throws NonFiniteLossException if training diverged; the last checkpoint stays
     * @throws DataSetException if the images are damaged or none
     * @throws IOException if the disk fails; what was saved stays
     */
    public static RunResult run(
            RunFolder folder, Engine engine, DataSource data, RunListener listener)
            throws DataSetException, IOException {
        return run(folder, engine, data, listener, System::nanoTime);
    }

    static RunResult run(
            RunFolder folder,
            Engine engine,
            DataSource data,
            RunListener listener,
            LongSupplier nanoTime)
            throws DataSetException, IOException {
        Optional<RunResult> stored = folder.result();
        if (stored.isPresent()) {
            // There still is one if the process was killed right after it had saved the result.
            Files.deleteIfExists(folder.checkpoint());
            return stored.get();
        }
        try (RunLock _ = RunLock.take(folder)) {
            folder.tidy();
            Split images = data.open(folder.spec().images());
            NetworkPlan plan = new Start(folder, folder.spec(), engine, images).plan();
            RunRecord.begin(folder, engine.facts(), images, Workload.of(plan, images));
            return resume(folder, plan, engine, images, listener, nanoTime);
        } catch (NonFiniteLossException e) {
            folder.log(e.getMessage());
            throw e;
        }
    }

    private static RunResult resume(
            RunFolder folder,
            NetworkPlan plan,
            Engine engine,
            Split images,
            RunListener listener,
            LongSupplier nanoTime)
            throws IOException {
        Optional<Checkpoint> checkpoint = Checkpoint.of(folder, plan);
        long length = checkpoint.map(Checkpoint::metrics).orElse(0L);
        double seconds = checkpoint.map(Checkpoint::seconds).orElse(0.0);
        Course run =
                new Course(
                        folder,
                        folder.spec(),
                        engine,
                        images,
                        listener,
                        Metrics.upTo(length, folder.metrics(), folder.disk()),
                        Stopwatch.started(nanoTime, seconds));
        return new Experiment(run).from(checkpoint);
    }

    private RunResult from(Optional<Checkpoint> checkpoint) throws IOException {
        Leg leg = next();
        TrainingState state = checkpoint.isPresent() ? checkpoint.get().state() : begin(leg);
        EpochTally seen = checkpoint.map(Checkpoint::epoch).orElse(EpochTally.NONE);
        while (true) {
            finish(leg, new LegTraining(run, round(), seen).toEnd(state).network());
            leg = next();
            if (leg instanceof Leg.Over over) {
                return finish(over);
            }
            seen = EpochTally.NONE;
            state = begin(leg);
        }
    }

    private Leg next() {
        return Leg.next(run.spec(), run.events());
    }

    /** The round under way, controls counted on. */
    private int round() {
        return Leg.rounds(run.events()).size() + Leg.controls(run.events()).size();
    }

    private TrainingState begin(Leg leg) throws IOException {
        TrainingState state = TrainingState.start(start.of(leg));
        new LegTraining(run, round(), EpochTally.NONE).begin(state);
        return state;
    }

    private void finish(Leg leg, Network network) throws IOException {
        int round = round();
        double validation = lastValidation();
        double test = run.accuracy(network, run.images().test());
        Map<String, String> words =
                Map.of("signet.run", run.spec().id(), "signet.round", Integer.toString(round));
        run.folder()
                .write(
                        run.folder().ticket(round),
                        out ->
                                TicketWriter.write(
                                        network.toTicket(words), FileKind.SAFETENSORS, out));
        RunEvent done = done(leg, round, density(network), validation, test);
        run.append(done);
        run.listener().heard(done);
    }

    private double lastValidation() {
        return run.events().stream()
                .filter(EpochDone.class::isInstance)
                .map(EpochDone.class::cast)
                .toList()
                .getLast()
                .validation();
    }

    /** Over the layers that are pruned, whether they are yet or not. */
    private static Density density(Network network) {
        Density sum = Density.NONE;
        for (String layer : network.plan().prunable()) {
            Mask mask = network.masks().get(layer);
            long total = network.plan().layer(layer).shape().elements();
            sum = sum.plus(new Density(mask == null ? total : mask.kept(), total));
        }
        return sum;
    }

    private RunEvent done(Leg leg, int round, Density density, double validation, double test) {
        long kept = density.kept();
        long total = density.total();
        return switch (leg) {
            case Leg.Dense() -> new RoundDone(round, 0, kept, total, validation, test, true);
            case Leg.Pruned(double ratio, _, _) ->
                    new RoundDone(
                            round, ratio, kept, total, validation, test, matches(validation, test));
            case Leg.Controlled(var control, _) ->
                    new ControlDone(round, control, kept, total, validation, test);
            case Leg.Over _ -> throw new IllegalArgumentException("The run is over.");
        };
    }

    private boolean matches(double validation, double test) {
        Search search = run.spec().search().orElseThrow();
        RoundDone dense = Leg.rounds(run.events()).getFirst();
        return Leg.rule(search)
                .matches(
                        Leg.accuracy(search, dense.validation(), dense.test()),
                        Leg.accuracy(search, validation, test));
    }

    private RunResult finish(Leg.Over over) throws IOException {
        List<RoundDone> rounds = Leg.rounds(run.events());
        RunResult result =
                new RunResult(
                        rounds.getFirst(),
                        rounds.get(over.round()),
                        over.counts(),
                        over.reason(),
                        Sha256.of(run.folder().ticket(over.round())),
                        Leg.controls(run.events()),
                        run.watch().seconds());
        Finished finished = new Finished(over.round(), result.seconds());
        run.append(finished);
        run.folder().save(result);
        Files.deleteIfExists(run.folder().checkpoint());
        run.folder().log("Finished: %s.".formatted(over.reason()));
        run.listener().heard(finished);
        return result;
    }
}
