package signet.ui.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import signet.format.FileKind;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.TicketWriter;
import signet.format.file.AtomicFile;
import signet.lab.RunEvent;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;
import signet.ui.train.history.Round;
import signet.ui.train.history.RunHistory;

/**
 * Runs that never ran, kept in memory. The tickets of their rounds are the sample with masks that
 * are thinned by chance until only what it really keeps is left.
 */
public final class MadeUpRuns implements RunStore {
    private static final Path SAMPLE = Path.of("sample-models/resnet20-cifar10.safetensors");

    private static final Path TICKETS = Path.of("target", "made-up-rounds");

    private final List<RunInfo> runs = new CopyOnWriteArrayList<>();
    private final List<RunInfo> trash = new CopyOnWriteArrayList<>();

    /** What was done, in words. */
    public final List<String> done = new CopyOnWriteArrayList<>();

    public MadeUpRuns(RunInfo... runs) {
        this.runs.addAll(List.of(runs));
    }

    @Override
    public List<RunInfo> all() {
        return List.copyOf(runs);
    }

    /** Keeps a run from now on. */
    public void keep(RunInfo run) {
        runs.addFirst(run);
    }

    /** A run of these events that started at nine in the morning. */
    public static RunInfo run(
            String id, signet.lab.spec.RunSpec spec, List<? extends RunEvent> events) {
        return new RunInfo(
                id,
                Optional.empty(),
                spec,
                Instant.parse("2026-11-19T09:12:00Z"),
                false,
                RunHistory.of(events));
    }

    @Override
    public Optional<Path> ticket(String id, int round) throws IOException {
        Optional<RunInfo> run = runs.stream().filter(one -> one.id().equals(id)).findFirst();
        RunHistory history =
                run.map(RunInfo::history).orElseGet(() -> RunHistory.of(MadeUpRun.ended()));
        Optional<Round> ended = history.find(round);
        if (ended.isEmpty() || ended.get().density().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(thinned(round, ended.get().density().getAsDouble()));
    }

    /** Made once for all tests, outside their folders. */
    private static synchronized Path thinned(int round, double density) throws IOException {
        Path file =
                TICKETS.resolve("%.4f".formatted(density))
                        .resolve("round-%02d.safetensors".formatted(round));
        if (Files.exists(file)) {
            return file;
        }
        Ticket sample = sample();
        Random chance = new Random(1);
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : sample.prunedLayers()) {
            double ofLayer = layer.mask().density().ratio();
            // What the sample keeps goes last; the rest goes by chance.
            double others = Math.max(0, (density - ofLayer) / (1 - ofLayer));
            BitSet kept = new BitSet();
            for (int i = 0; i < layer.mask().total(); i++) {
                boolean lucky = chance.nextDouble() < others;
                kept.set(i, round == 0 || layer.mask().isKept(i) || lucky);
            }
            layers.add(layer.withMask(Mask.of(layer.shape(), kept)));
        }
        Files.createDirectories(file.getParent());
        AtomicFile.write(
                file,
                out -> TicketWriter.write(sample.replacing(layers), FileKind.SAFETENSORS, out));
        return file;
    }

    private static Ticket sample() throws IOException {
        try {
            return TicketFile.open(SAMPLE).ticket();
        } catch (MalformedFileException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Path begin(signet.lab.spec.RunSpec spec) {
        return Path.of("made-up-runs", spec.id());
    }

    @Override
    public void rename(String id, String name) {
        done.add("rename " + id + " " + name);
    }

    @Override
    public void trash(String id) {
        runs.stream().filter(run -> run.id().equals(id)).forEach(trash::add);
        runs.removeAll(trash);
        done.add("trash " + id);
    }

    @Override
    public void restore(String id) {
        trash.stream().filter(run -> run.id().equals(id)).forEach(runs::add);
        trash.removeAll(runs);
        done.add("restore " + id);
    }

    @Override
    public void export(String id, Path zip) throws IOException {
        Files.writeString(zip, id);
        done.add("export " + id);
    }
}
