package signet.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Finds the layers in a state dictionary by PyTorch's names: {@code X.weight}, or {@code
 * X.weight_orig} with {@code X.weight_mask} as {@code torch.nn.utils.prune} writes them.
 */
final class StateDict {
    private static final String ORIGINAL = "_orig";
    private static final String MASK = "_mask";
    private static final String WEIGHT = ".weight";

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
        String name = tensor.name();
        if (tensor.shape().rank() < 2) {
            return Optional.empty();
        }
        if (name.endsWith(MASK)) {
            String parameter = name.substring(0, name.length() - MASK.length());
            boolean weightsHere =
                    byName.containsKey(parameter) || byName.containsKey(parameter + ORIGINAL);
            return weightsHere
                    ? Optional.empty()
                    : Optional.of(Layer.ofMask(moduleOf(parameter), tensor));
        }
        String parameter =
                name.endsWith(ORIGINAL)
                        ? name.substring(0, name.length() - ORIGINAL.length())
                        : name;
        if (!tensor.type().isFloating()) {
            return Optional.empty();
        }
        Tensor mask = byName.get(parameter + MASK);
        String module = moduleOf(parameter);
        return Optional.of(
                mask == null ? Layer.ofWeight(module, tensor) : Layer.of(module, tensor, mask));
    }

    private static String moduleOf(String parameter) {
        return parameter.endsWith(WEIGHT)
                ? parameter.substring(0, parameter.length() - WEIGHT.length())
                : parameter;
    }
}
