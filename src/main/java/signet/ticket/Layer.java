package signet.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One prunable weight tensor of a network: two or more dimensions, [out, in, kernel...], with its
 * mask. The mask is made when first asked for and kept.
 */
public final class Layer {
    private final String name;
    private final Shape shape;
    private final Optional<Tensor> weight;
    private final Optional<Tensor> storedMask;
    private final Lazy<Mask> mask = Lazy.of(this::readMask);
    private final Lazy<KernelGrid> grid = Lazy.of(() -> KernelGrid.of(mask()));

    private Layer(String name, Optional<Tensor> weight, Optional<Tensor> storedMask) {
        this.name = Objects.requireNonNull(name);
        this.weight = weight;
        this.storedMask = storedMask;
        this.shape = storedMask.or(() -> weight).orElseThrow().shape();
    }

    /**
     * A layer whose mask is its exact zeros.
     *
     * @param name the module's name, such as {@code layer1.0.conv1}
     */
    public static Layer ofWeight(String name, Tensor weight) {
        return new Layer(name, Optional.of(weight), Optional.empty());
    }

    /** A layer of which only the mask is known. */
    public static Layer ofMask(String name, Tensor mask) {
        return new Layer(name, Optional.empty(), Optional.of(mask));
    }

    /**
     * A layer with weights and a stored mask.
     *
     * @throws IllegalArgumentException if their shapes differ
     */
    public static Layer of(String name, Tensor weight, Tensor mask) {
        if (!weight.shape().equals(mask.shape())) {
            throw new IllegalArgumentException(
                    "%s has weights of %s but a mask of %s"
                            .formatted(name, weight.shape(), mask.shape()));
        }
        return new Layer(name, Optional.of(weight), Optional.of(mask));
    }

    private Mask readMask() {
        return storedMask.map(Tensor::binary).orElseGet(() -> weight.orElseThrow().nonZero());
    }

    /** The module's name, such as {@code layer1.0.conv1}. */
    public String name() {
        return name;
    }

    public Shape shape() {
        return shape;
    }

    public LayerRole role() {
        return LayerRole.of(name);
    }

    /**
     * Which weights are kept.
     *
     * @throws IllegalArgumentException if the stored mask holds anything but 0 and 1
     */
    public Mask mask() {
        return mask.get();
    }

    /** Where the mask comes from; looks at the weights when no mask is stored. */
    public MaskSource source() {
        if (storedMask.isPresent()) {
            return MaskSource.MASK;
        }
        return mask().kept() < mask().total() ? MaskSource.ZEROS : MaskSource.DENSE;
    }

    /** Kept weights per kernel. */
    public KernelGrid grid() {
        return grid.get();
    }

    /** The weights as stored, pruned ones included; absent in a file of masks. */
    public Optional<Tensor> weight() {
        return weight;
    }

    /** The mask as stored, if it is. */
    public Optional<Tensor> storedMask() {
        return storedMask;
    }

    /** The tensors that make up the layer in a file: weights, then mask. */
    public List<Tensor> tensors() {
        return Stream.concat(weight.stream(), storedMask.stream()).toList();
    }

    /**
     * The layer with another mask, which is stored from then on; weights take the name that
     * PyTorch's pruning gives them.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Layer withMask(Mask other) {
        if (storedMask.isPresent()) {
            Tensor old = storedMask.get();
            return new Layer(name, weight, Optional.of(other.toTensor(old.name(), old.type())));
        }
        String parameter = weight.orElseThrow().name();
        Tensor renamed = weight.get().renamed(parameter + StateDict.ORIGINAL);
        return of(name, renamed, other.toTensor(parameter + StateDict.MASK, ElementType.BOOL));
    }

    /**
     * The layer with other weights under its mask.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Layer withWeight(Tensor other) {
        return storedMask.map(kept -> of(name, other, kept)).orElseGet(() -> ofWeight(name, other));
    }

    /** The layer with its pruned weights zeroed. */
    Layer withoutPruned() {
        return weight.map(values -> withWeight(values.keeping(mask()))).orElse(this);
    }

    @Override
    public String toString() {
        return "%s %s".formatted(name, shape);
    }
}
