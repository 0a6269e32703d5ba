package signet.net.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.HashMap;
import java.util.Map;
import signet.net.Network;
import signet.net.plan.Parameter;

/** A network whose numbers lie where they are computed with, for use without training. */
final class LoadedNetwork implements AutoCloseable {
    private final PtNDManager manager;
    private final Forward forward;
    private final Map<String, PtNDArray> values = new HashMap<>();

    LoadedNetwork(PtNDManager root, Network network) {
        this.manager = (PtNDManager) root.newSubManager();
        this.forward = new Forward(network.plan());
        Map<String, float[]> numbers = MaskedValues.of(network);
        for (Parameter parameter : network.plan().parameters()) {
            if (Forward.reads(parameter.role())) {
                float[] given = numbers.get(parameter.name());
                values.put(parameter.name(), Upload.floats(manager, given, parameter.shape()));
            }
        }
    }

    /** Logits of the first images of a buffer, [image * class]. */
    float[] logits(ImageBuffer images, int count) {
        try (PtNDManager batch = (PtNDManager) manager.newSubManager()) {
            return logits(images.view(batch, count)).toFloatArray();
        }
    }

    /**
     * Logits of a batch, [image, class].
     *
     * @param images [image, channel, row, column]; the result belongs to its manager
     */
    PtNDArray logits(PtNDArray images) {
        return forward.logits(images, values, false);
    }

    @Override
    public void close() {
        manager.close();
    }
}
