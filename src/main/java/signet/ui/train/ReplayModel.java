package signet.ui.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.job.JobRunner;
import signet.app.job.Outcome;
import signet.app.job.Progress;
import signet.ticket.Layer;
import signet.ui.train.history.Round;
import signet.ui.train.history.RunHistory;

/**
 * The selected round, and how one layer thinned out from round to round. The tickets of rounds are
 * read one after another in the background; what is read already can be shown.
 */
public final class ReplayModel {
    private final JobRunner runner;
    private final RunStore store;
    private final IntegerProperty round = new SimpleIntegerProperty(0);
    private final ObservableList<String> layers = FXCollections.observableArrayList();
    private final ObjectProperty<String> layer = new SimpleObjectProperty<>();
    private Map<Integer, OpenedTicket> tickets = new ConcurrentSkipListMap<>();
    private final ReadOnlyObjectWrapper<Map<Integer, Layer>> frames =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Set<Integer> asked = new HashSet<>();
    private List<Integer> rounds = List.of();
    private String run = "";
    private boolean reading;
    private boolean follows = true;

    ReplayModel(JobRunner runner, RunStore store) {
        this.runner = runner;
        this.store = store;
        layer.addListener(changed -> publish());
    }

    /** The number of the selected round. */
    public IntegerProperty roundProperty() {
        return round;
    }

    /** Rounds that can be selected, in order. */
    public List<Integer> rounds() {
        return rounds;
    }

    /** Names of the layers that can be replayed, largest last. */
    public ObservableList<String> layers() {
        return layers;
    }

    /** The layer that is replayed; null while none is known. */
    public ObjectProperty<String> layerProperty() {
        return layer;
    }

    /** The layer at the end of every round whose ticket is read already. */
    public ReadOnlyObjectProperty<Map<Integer, Layer>> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    /** The tickets that are read already. */
    Optional<OpenedTicket> ticket(int number) {
        return Optional.ofNullable(tickets.get(number));
    }

    /** Whether tickets are still to come. */
    boolean isReading() {
        return reading;
    }

    /** Selects a round; from the last one on the selection follows the run. */
    public void select(int number) {
        if (rounds.contains(number)) {
            follows = number == rounds.getLast();
            round.set(number);
        }
    }

    /** Selects the next or the previous round, as far as there is one. */
    public boolean step(int by) {
        int next = rounds.indexOf(round.get()) + by;
        if (next < 0 || next >= rounds.size()) {
            return false;
        }
        select(rounds.get(next));
        return true;
    }

    /** Shows a run, or more of the one that is shown. */
    void show(String id, RunHistory history) {
        if (!id.equals(run)) {
            run = id;
            tickets = new ConcurrentSkipListMap<>();
            asked.clear();
            layers.clear();
            frames.set(Map.of());
            follows = true;
        }
        rounds = history.ended().stream().map(Round::number).toList();
        if (follows || !rounds.contains(round.get())) {
            round.set(history.best().map(Round::number).orElse(0));
        }
        read();
    }

    /** Shows nothing. */
    void clear() {
        show("", RunHistory.EMPTY);
    }

    /** Reads what is missing, one ticket after the other; what is read is shown meanwhile. */
    private void read() {
        List<Integer> missing = rounds.stream().filter(n -> !asked.contains(n)).toList();
        if (reading || missing.isEmpty()) {
            return;
        }
        reading = true;
        asked.addAll(missing);
        String of = run;
        Map<Integer, OpenedTicket> read = tickets;
        runner.<Integer>start(
                "Read the rounds of a run",
                progress -> {
                    for (int number : missing) {
                        Optional<Path> file = store.ticket(of, number);
                        if (file.isPresent()) {
                            read.put(number, open(file.get(), progress));
                        }
                        progress.report(read.size(), missing.size(), "rounds");
                    }
                    return missing.size();
                },
                event -> publish(),
                outcome -> {
                    reading = false;
                    publish();
                    if (outcome instanceof Outcome.Done<Integer>) {
                        read();
                    }
                });
    }

    private static OpenedTicket open(Path file, Progress progress) throws Exception {
        return Operations.OPEN.with(new Operations.TicketPath(file)).run(progress);
    }

    private void nameLayers(OpenedTicket ticket) {
        List<Layer> all = new ArrayList<>(ticket.ticket().layers());
        all.removeIf(one -> one.grid().kernels() < 2);
        layers.setAll(all.stream().map(Layer::name).toList());
        String before = layer.get();
        if (before == null || !layers.contains(before)) {
            Stream<Layer> pruned =
                    ticket.counted().isEmpty() ? all.stream() : ticket.counted().stream();
            layer.set(
                    pruned.max(Comparator.comparingLong(one -> one.grid().kernels()))
                            .map(Layer::name)
                            .orElse(null));
        }
    }

    private void publish() {
        if (layers.isEmpty() && !tickets.isEmpty()) {
            nameLayers(tickets.values().iterator().next());
        }
        Map<Integer, Layer> next = new TreeMap<>();
        String name = layer.get();
        if (name != null) {
            tickets.forEach((number, ticket) ->
                    ticket.ticket().layer(name).ifPresent(one -> next.put(number, one)));
        }
        frames.set(next);
    }
}
