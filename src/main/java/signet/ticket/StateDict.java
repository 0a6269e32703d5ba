package signet.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Finds the layers in a state dictionary by PyTorch's names: {@code X.weight}, or {@code
 * X.weight_orig} with {@code X.weight_mask} as {@code torch.nn.utils.prune} writes them.
 */
final class StateDict {
    static final String ORIGINAL = "_orig";
    static final String MASK = "_mask";
    private static final String WEIGHT = "weight";

    private StateDict() {}

    static List<Layer> layersOf(List<Tensor> tensors) {
        SequencedMap<String, Tensor> byName = new LinkedHashMap<>();
        for (Tensor tensor : tensors) {
            if (byName.put(tensor.name(), tensor) != null) {
                throw new IllegalArgumentException(
                        "two tensors are called %s".formatted(tensor.name()));
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (Tensor tensor : tensors) {
            layerAt(tensor, byName).ifPresent(layers::add);
        }
        requireDistinct(layers);
        return inNetworkOrder(layers);
    }

    /**
     * Files of PyTorch list layers as the network runs them. Others list them by the alphabet;
     * those are put in natural order with the stem first and the classifier last.
     */
    private static List<Layer> inNetworkOrder(List<Layer> layers) {
        List<String> names = layers.stream().map(Layer::name).toList();
        if (!names.equals(names.stream().sorted().toList())) {
            return layers;
        }
        return layers.stream()
                .sorted(
                        Comparator.comparing(Layer::role)
                                .thenComparing(Layer::name, NaturalOrder.COMPARATOR))
                .toList();
    }

    private static Optional<Layer> layerAt(Tensor tensor, Map<String, Tensor> byName) {
        if (tensor.shape().rank() < 2 || tensor.elements() == 0) {
            return Optional.empty();
        }
        if (tensor.name().endsWith(MASK)) {
            return maskAlone(tensor, byName);
        }
        if (!tensor.type().isFloating()) {
            return Optional.empty();
        }
        String parameter = without(ORIGINAL, tensor.name());
        String module = moduleOf(parameter);
        Tensor mask = byName.get(parameter + MASK);
        return Optional.of(
                mask == null ? Layer.ofWeight(module, tensor) : Layer.of(module, tensor, mask));
    }

    /** A mask without its weights. Others, such as attention masks, prune nothing. */
    private static Optional<Layer> maskAlone(Tensor mask, Map<String, Tensor> byName) {
        String parameter = without(MASK, mask.name());
        boolean alone = !byName.containsKey(parameter) && !byName.containsKey(parameter + ORIGINAL);
        return alone && parameter.endsWith(WEIGHT)
                ? Optional.of(Layer.ofMask(moduleOf(parameter), mask))
                : Optional.empty();
    }

    private static String moduleOf(String parameter) {
        return without("." + WEIGHT, parameter);
    }

    private static String without(String ending, String name) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }

    private static void requireDistinct(List<Layer> layers) {
        Set<String> names = new HashSet<>();
        for (Layer layer : layers) {
            if (!names.add(layer.name())) {
                throw new IllegalArgumentException(
                        "two tensors could be the weights of %s".formatted(layer.name()));
            }
        }
    }
}
