package signet.net.djl;

import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;

/**
 * Gradients with respect to the weights of convolutions and linear layers, for given images.
 *
 * @param type in which they are computed
 * @param training whether batch normalisation uses the batch's statistics
 * @param objective of what: from logits to a single number
 */
record WeightGradients(
        PtNDManager root,
        NetworkPlan plan,
        ImageBuffer images,
        int count,
        DataType type,
        boolean training,
        UnaryOperator<PtNDArray> objective) {
    /**
     * The gradients at some values.
     *
     * @param values by {@code state_dict} name
     * @return by {@code state_dict} name
     */
    SequencedMap<String, double[]> at(Map<String, double[]> values) {
        try (PtNDManager here = (PtNDManager) root.newSubManager()) {
            Map<String, PtNDArray> arrays = upload(here, values);
            SequencedMap<String, PtNDArray> weights = weights(arrays);
            weights.values().forEach(weight -> weight.setRequiresGradient(true));
            PtNDArray batch = images.view(here, count).toType(type, false);
            try (Gradients _ = Gradients.noted()) {
                PtNDArray logits = new Forward(plan).logits(batch, arrays, training);
                Gradients.of(objective.apply(logits));
            }
            SequencedMap<String, double[]> gradients = new LinkedHashMap<>();
            weights.forEach((name, weight) -> gradients.put(name, download(weight.getGradient())));
            return gradients;
        }
    }

    private Map<String, PtNDArray> upload(PtNDManager manager, Map<String, double[]> values) {
        Map<String, PtNDArray> arrays = new HashMap<>();
        for (Parameter parameter : plan.parameters()) {
            if (Forward.reads(parameter.role())) {
                double[] given = values.get(parameter.name());
                PtNDArray exact = Upload.doubles(manager, given, parameter.shape());
                arrays.put(parameter.name(), exact.toType(type, false));
            }
        }
        return arrays;
    }

    private SequencedMap<String, PtNDArray> weights(Map<String, PtNDArray> arrays) {
        SequencedMap<String, PtNDArray> weights = new LinkedHashMap<>();
        for (Parameter parameter : plan.parameters()) {
            if (parameter.role() == ParameterRole.WEIGHT) {
                weights.put(parameter.name(), arrays.get(parameter.name()));
            }
        }
        return weights;
    }

    private static double[] download(PtNDArray gradient) {
        return gradient.toType(DataType.FLOAT64, false).toDoubleArray();
    }
}
