package signet.net.djl;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import signet.net.Network;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;
import signet.net.train.TrainingState;

/** The numbers of a network in training, where they are computed with. */
final class TrainedNumbers {
    private final Network start;
    private final FlatLayout layout;
    private final long[] lengths;
    private final PtNDArray values;
    private final PtNDArray momenta;
    private final Optional<PtNDArray> kept;

    /** What batch normalisation gathers. */
    private final Map<String, PtNDArray> running = new HashMap<>();

    private int steps;

    TrainedNumbers(PtNDManager manager, TrainingState from) {
        this.start = from.network();
        this.layout = FlatLayout.of(start.plan());
        this.lengths = layout.slots().stream().mapToLong(FlatLayout.Slot::length).toArray();
        signet.ticket.Shape flat = signet.ticket.Shape.of(layout.length());
        this.values = Upload.floats(manager, layout.pack(start.values()), flat);
        this.momenta = Upload.floats(manager, layout.pack(from.momenta()), flat);
        this.kept =
                start.masks().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Upload.floats(manager, layout.kept(start.masks()), flat));
        for (Parameter parameter : start.plan().parameters()) {
            if (isRunning(parameter.role())) {
                float[] numbers = start.values().get(parameter.name());
                running.put(parameter.name(), Upload.floats(manager, numbers, parameter.shape()));
            }
        }
        prune();
        values.setRequiresGradient(true);
    }

    private static boolean isRunning(ParameterRole role) {
        return role == ParameterRole.RUNNING_MEAN || role == ParameterRole.RUNNING_VARIANCE;
    }

    /** By {@code state_dict} name, for one step; gradients go through to {@link #values}. */
    Map<String, PtNDArray> views(PtNDManager step) {
        Map<String, PtNDArray> views = new HashMap<>(running);
        NDList parts = JniUtils.split(values, lengths, 0);
        parts.attach(step);
        for (int i = 0; i < layout.slots().size(); i++) {
            Parameter parameter = layout.slots().get(i).parameter();
            PtNDArray part = (PtNDArray) parts.get(i);
            views.put(parameter.name(), JniUtils.reshape(part, parameter.shape().toArray()));
        }
        return views;
    }

    /** Takes a step along the gradients that were computed since the last one. */
    void step(Sgd sgd, double rate) {
        try (PtNDArray gradient = values.getGradient()) {
            sgd.step(values, gradient, momenta, rate);
            JniUtils.zeroGrad(values);
        }
        prune();
        steps++;
    }

    private void prune() {
        kept.ifPresent(mask -> {
            values.muli(mask);
            momenta.muli(mask);
        });
    }

    /**
     * Makes sure that pruned weights are zero.
     *
     * @throws IllegalStateException naming a layer in which one is not
     */
    void requirePruned() {
        layout.requirePruned(values.toFloatArray(), start.masks());
    }

    /** A copy of everything. */
    TrainingState state(int epoch, int step) {
        SequencedMap<String, float[]> numbers = new LinkedHashMap<>(start.values());
        layout.unpack(values.toFloatArray(), numbers);
        running.forEach((name, array) -> numbers.put(name, array.toFloatArray()));
        for (Parameter parameter : start.plan().parameters()) {
            if (parameter.role() == ParameterRole.BATCHES) {
                numbers.compute(parameter.name(), (_, count) -> new float[] {count[0] + steps});
            }
        }
        SequencedMap<String, float[]> remembered = new LinkedHashMap<>();
        if (epoch > 0 || step > 0) {
            layout.unpack(momenta.toFloatArray(), remembered);
        }
        return new TrainingState(start.withValues(numbers), remembered, epoch, step);
    }

    /** For a test that breaks a weight. */
    PtNDArray values() {
        return values;
    }
}
