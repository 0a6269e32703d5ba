package signet.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A sparse network: its layers in network order, every tensor of its file, and what the file says
 * about itself.
 *
 * @param layers weight tensors of two or more dimensions, in network order
 * @param tensors every tensor, in file order, those of the layers included
 * @param metadata what the file says about itself, such as provenance
 */
public record Ticket(List<Layer> layers, List<Tensor> tensors, Map<String, String> metadata) {
    public Ticket {
        layers = List.copyOf(layers);
        tensors = List.copyOf(tensors);
        metadata = Map.copyOf(metadata);
    }

    /**
     * A ticket from the tensors of a state dictionary, by PyTorch's naming of pruned parameters.
     *
     * @throws IllegalArgumentException if two names clash or a mask does not fit its weights
     */
    public static Ticket of(List<Tensor> tensors, Map<String, String> metadata) {
        return new Ticket(StateDict.layersOf(tensors), tensors, metadata);
    }

    public Optional<Layer> layer(String name) {
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    /** Whether any layer's mask is stored in the file. */
    public boolean hasStoredMasks() {
        return layers.stream().anyMatch(layer -> layer.storedMask().isPresent());
    }

    /**
     * The layers that are pruned: those with a stored mask or, in a file without masks, those with
     * exact zeros.
     */
    public List<Layer> prunedLayers() {
        return hasStoredMasks()
                ? layers.stream().filter(layer -> layer.storedMask().isPresent()).toList()
                : layers.stream().filter(layer -> layer.source() == MaskSource.ZEROS).toList();
    }

    /**
     * The pruned layers that the paper's density counts: all but stem and classifier, or all where
     * that would leave none.
     */
    public List<Layer> countedLayers() {
        List<Layer> pruned = prunedLayers();
        Predicate<Layer> body = layer -> layer.role() == LayerRole.BODY;
        return pruned.stream().anyMatch(body) ? pruned.stream().filter(body).toList() : pruned;
    }

    /** Density by the paper's convention: over {@link #countedLayers()}. */
    public Density density() {
        return densityOf(countedLayers());
    }

    /** Density over all layers, stem and classifier included. */
    public Density densityOfEverything() {
        return densityOf(layers);
    }

    /**
     * The same ticket with other layers in place of those of the same names, their tensors where
     * the old ones were.
     *
     * @throws IllegalArgumentException if there is no layer of a name
     */
    public Ticket replacing(List<Layer> others) {
        Map<String, List<Tensor>> instead = new HashMap<>();
        Set<String> dropped = new HashSet<>();
        for (Layer other : others) {
            Layer old = layer(other.name()).orElseThrow(() -> unknown(other));
            List<Tensor> before = old.tensors();
            instead.put(before.getFirst().name(), other.tensors());
            before.forEach(tensor -> dropped.add(tensor.name()));
        }
        List<Tensor> all = new ArrayList<>();
        for (Tensor tensor : tensors) {
            all.addAll(instead.getOrDefault(tensor.name(), List.of()));
            if (!dropped.contains(tensor.name())) {
                all.add(tensor);
            }
        }
        return of(all, metadata);
    }

    /** The ticket to hand on: every pruned weight is zero, so that nothing of it can be read. */
    public Ticket shipped() {
        return replacing(prunedLayers().stream().map(Layer::withoutPruned).toList());
    }

    private static IllegalArgumentException unknown(Layer layer) {
        return new IllegalArgumentException("there is no layer called %s".formatted(layer.name()));
    }

    private static Density densityOf(List<Layer> layers) {
        return layers.stream()
                .map(layer -> layer.mask().density())
                .reduce(Density.NONE, Density::plus);
    }
}
