package signet.ticket;

import java.util.Set;

/**
 * What part of the network a layer is, as far as the paper's way of counting asks: percentages of
 * remaining weights leave out the stem and the classifier (NeurIPS'21 lottery-ownership paper, and
 * {@code check_sparsity(conv1=False)} of its published code).
 */
public enum LayerRole {
    STEM,
    BODY,
    CLASSIFIER;

    private static final Set<String> CLASSIFIERS = Set.of("fc", "linear", "classifier", "head");

    /** The role of a layer by its name, as the published code decides. */
    public static LayerRole of(String layer) {
        if (layer.equals("conv1")) {
            return STEM;
        }
        return CLASSIFIERS.contains(layer) ? CLASSIFIER : BODY;
    }
}
