package signet.ui.inspect;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import signet.app.OpenedTicket;
import signet.app.job.LatestOnly;
import signet.app.job.Outcome;
import signet.app.job.Work;
import signet.ticket.Layer;
import signet.ticket.LayerRole;
import signet.ticket.LayerStatistics;
import signet.ticket.TicketOverlap;
import signet.ui.shell.WorkbenchViewModel;

/** What the place Inspect shows: a ticket's network, one of its layers, and a second ticket. */
public final class InspectViewModel {
    private final WorkbenchViewModel workbench;
    private final ReadOnlyObjectWrapper<NetworkSummary> network = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Layer> layer = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<LayerStatistics> statistics = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty wholeNetwork = new SimpleBooleanProperty();
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<OpenedTicket> other = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TicketOverlap> overlap = new ReadOnlyObjectWrapper<>();
    private final StringProperty accuracy = new SimpleStringProperty("");
    private final LatestOnly summaries;
    private final LatestOnly numbers;
    private final LatestOnly comparisons;

    public InspectViewModel(WorkbenchViewModel workbench) {
        this.workbench = Objects.requireNonNull(workbench);
        summaries = new LatestOnly(workbench.runner());
        numbers = new LatestOnly(workbench.runner());
        comparisons = new LatestOnly(workbench.runner());
        workbench.ticketProperty().subscribe(this::onTicket);
        layer.subscribe(this::onLayer);
    }

    private void onTicket(OpenedTicket opened) {
        stopComparing();
        String shown = layer.get() == null ? "" : layer.get().name();
        layer.set(null);
        network.set(null);
        if (opened != null) {
            work(
                    summaries,
                    "Summarise " + opened.file().path().getFileName(),
                    progress -> NetworkSummary.of(opened),
                    summary -> onSummary(summary, shown));
        }
    }

    /** What an evaluation of the ticket found: {@code 91.90 % on cifar10}; empty without one. */
    public StringProperty accuracyProperty() {
        return accuracy;
    }

    /** Shows the layer of the same name as before, where there is one. */
    private void onSummary(NetworkSummary summary, String shown) {
        network.set(summary);
        layer.set(
                summary.layers().stream()
                        .filter(candidate -> candidate.name().equals(shown))
                        .findFirst()
                        .or(() -> firstToShow(summary.layers()))
                        .orElse(null));
    }

    /** The layer whose picture says most at first sight: the largest of the body. */
    static Optional<Layer> firstToShow(List<Layer> layers) {
        return layers.stream()
                .max(
                        Comparator.comparing(
                                        (Layer candidate) -> candidate.role() == LayerRole.BODY)
                                .thenComparingInt(candidate -> candidate.grid().kernels()));
    }

    private void onLayer(Layer chosen) {
        statistics.set(null);
        if (chosen != null) {
            work(
                    numbers,
                    "Count " + chosen.name(),
                    progress -> LayerStatistics.of(chosen),
                    statistics::set);
        }
    }

    private <R> void work(LatestOnly latest, String title, Work<R> work, Consumer<R> onDone) {
        latest.request(
                title,
                work,
                event -> {},
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<R>(R result) -> onDone.accept(result);
                        case Outcome.Cancelled<R>() -> {}
                        case Outcome.Failed<R>(var problem) ->
                                workbench.problemProperty().set(problem);
                    }
                });
    }

    /** The open ticket, or null. */
    public ReadOnlyObjectProperty<OpenedTicket> ticketProperty() {
        return workbench.ticketProperty();
    }

    /** The network of the open ticket; null while it is being summed up. */
    public ReadOnlyObjectProperty<NetworkSummary> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** The layer that is looked at, or null. */
    public ObjectProperty<Layer> layerProperty() {
        return layer;
    }

    /** The numbers of that layer; null while they are being counted. */
    public ReadOnlyObjectProperty<LayerStatistics> statisticsProperty() {
        return statistics.getReadOnlyProperty();
    }

    /** Whether all layers are shown at once. */
    public BooleanProperty wholeNetworkProperty() {
        return wholeNetwork;
    }

    /** Whether the place is shown. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** The ticket to compare with, or null. */
    public ReadOnlyObjectProperty<OpenedTicket> otherProperty() {
        return other.getReadOnlyProperty();
    }

    /** How the two tickets overlap; null without a second one. */
    public ReadOnlyObjectProperty<TicketOverlap> overlapProperty() {
        return overlap.getReadOnlyProperty();
    }

    /** Opens a second ticket beside the first. */
    public void compareWith(Path file) {
        workbench.read(file, this::compareWith);
    }

    private void compareWith(OpenedTicket second) {
        OpenedTicket first = workbench.ticketProperty().get();
        work(
                comparisons,
                "Compare with " + second.file().path().getFileName(),
                progress -> TicketOverlap.of(first.ticket(), second.ticket()),
                found -> {
                    wholeNetwork.set(false);
                    other.set(second);
                    overlap.set(found);
                });
    }

    /** Puts the second ticket away. */
    public void stopComparing() {
        comparisons.cancel();
        overlap.set(null);
        other.set(null);
    }

    /** The layer of the second ticket that lies over the chosen one, if they can be compared. */
    public Optional<Layer> otherLayer() {
        return other.get() == null || layer.get() == null
                ? Optional.empty()
                : other.get()
                        .ticket()
                        .layer(layer.get().name())
                        .filter(twin -> twin.shape().equals(layer.get().shape()));
    }

    /** The layers of the open ticket, in network order; none while it is being summed up. */
    public List<Layer> layers() {
        return network.get() == null ? List.of() : network.get().layers();
    }

    /** What the network is, such as {@code ResNet-20}; empty while it is not known. */
    public String architecture() {
        return network.get() == null ? "" : network.get().architecture();
    }

    /** Chooses the layer some steps further in network order. */
    public void step(int by) {
        NetworkSummary summary = network.get();
        if (summary != null && layer.get() != null) {
            int index = summary.layers().indexOf(layer.get()) + by;
            layer.set(summary.layers().get(Math.clamp(index, 0, summary.layers().size() - 1)));
        }
    }
}
