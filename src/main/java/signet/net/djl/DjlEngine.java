package signet.net.djl;

import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.data.batch.Batches;
import signet.data.batch.Epoch;
import signet.net.Device;
import signet.net.DeviceException;
import signet.net.Engine;
import signet.net.Evaluation;
import signet.net.Fit;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.train.Distillation;
import signet.net.train.Recipe;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;

/** PyTorch, through DJL. */
public final class DjlEngine implements Engine {
    private static final int MOST_IMAGES = 250;

    /** Of one batch in evaluation; keeps activations of large images within a gigabyte or so. */
    private static final int MOST_PIXELS = MOST_IMAGES << 10;

    private final PyTorch torch;
    private final EngineFacts facts;

    private DjlEngine(PyTorch torch, EngineFacts facts) {
        this.torch = torch;
        this.facts = facts;
    }

    /**
     * Loads PyTorch; to be called before any other use of it in the process, on the thread that
     * computes.
     *
     * @param threads that compute, at least 1
     * @param natives folder in which its natives are unpacked on first use (400 MB)
     * @throws DeviceException in a sentence, if it cannot compute on the device
     */
    public static DjlEngine open(Device device, int threads, Path natives) throws DeviceException {
        Map<String, String> environment = System.getenv();
        String allocator = Allocator.tune(System.getProperty("os.name"), environment);
        PyTorch torch = PyTorch.load(device, threads, natives, environment);
        String instructions =
                InstructionSet.describe(Path.of("/proc/cpuinfo"), System.getProperty("os.arch"));
        return new DjlEngine(
                torch,
                new EngineFacts(
                        torch.library(),
                        torch.device().toString(),
                        threads,
                        List.of(instructions, allocator)));
    }

    @Override
    public TrainingSession train(TrainingState from, ImageSet images, Recipe recipe) {
        Fit.require(from.network().plan(), images);
        Gradients.off();
        CrossEntropy entropy = entropy(from, recipe);
        return new SgdTraining(
                torch.root(),
                from,
                images,
                recipe,
                (_, logits, labels) -> entropy.of(logits, labels));
    }

    @Override
    public TrainingSession distil(
            TrainingState from, Distillation how, ImageSet images, Recipe recipe) {
        Fit.require(from.network().plan(), images);
        Fit.require(how.teacher().plan(), images);
        Gradients.off();
        Loss loss = new TeacherLoss(torch.root(), how, entropy(from, recipe));
        return new SgdTraining(torch.root(), from, images, recipe, loss);
    }

    private static CrossEntropy entropy(TrainingState from, Recipe recipe) {
        return new CrossEntropy(from.network().plan().classes(), recipe.labelSmoothing());
    }

    @Override
    public Evaluation evaluate(Network network, ImageSet images, BatchListener listener) {
        Fit.require(network.plan(), images);
        Gradients.off();
        Batches batches = Batches.inOrder(images, batchSize(images.shape()));
        Epoch all = batches.epoch(0);
        ImageBuffer buffer = new ImageBuffer(images.shape(), batches.batchSize());
        int[] labels = new int[batches.batchSize()];
        Tally tally = new Tally(network.plan().classes());
        long done = 0;
        try (LoadedNetwork loaded = new LoadedNetwork(torch.root(), Folding.of(network))) {
            for (int step = 0; step < batches.count(); step++) {
                int count = all.fill(step, buffer.floats(), labels);
                tally.add(loaded.logits(buffer, count), labels, count);
                done += count;
                listener.batch(done, images.size());
            }
        }
        return tally.evaluation();
    }

    private static int batchSize(ImageShape shape) {
        return Math.clamp(MOST_PIXELS / (shape.height() * shape.width()), 1, MOST_IMAGES);
    }

    @Override
    public float[][] logits(Network network, float[] pixels, int images) {
        Fit.require(network.plan(), pixels, images);
        Gradients.off();
        ImageShape shape = network.plan().input();
        int classes = network.plan().classes();
        float[][] logits = new float[images][];
        int most = Math.min(images, batchSize(shape));
        ImageBuffer buffer = new ImageBuffer(shape, most);
        try (LoadedNetwork loaded = new LoadedNetwork(torch.root(), network)) {
            for (int first = 0; first < images; first += most) {
                int count = Math.min(most, images - first);
                buffer.floats().put(pixels, first * shape.bytes(), count * shape.bytes());
                float[] batch = loaded.logits(buffer, count);
                for (int i = 0; i < count; i++) {
                    logits[first + i] = Arrays.copyOfRange(batch, i * classes, (i + 1) * classes);
                }
            }
        }
        return logits;
    }

    @Override
    public Map<String, float[]> gradients(Network network, float[] pixels, int[] labels) {
        WeightGradients gradients = ofLoss(network.plan(), pixels, labels, DataType.FLOAT32);
        return asFloats(gradients.at(doubles(network)));
    }

    @Override
    public Map<String, float[]> hessianGradients(
            Network network, float[] pixels, int[] labels, List<String> layers) {
        WeightGradients gradients = ofLoss(network.plan(), pixels, labels, DataType.FLOAT64);
        Set<String> weights =
                layers.stream().map(layer -> layer + ".weight").collect(Collectors.toSet());
        return asFloats(new HessianProduct(gradients, doubles(network), weights).compute());
    }

    @Override
    public Map<String, double[]> logitGradients(Network network, float[] pixels, int images) {
        return gradients(network.plan(), pixels, images, DataType.FLOAT64, false, JniUtils::sum)
                .at(doubles(network));
    }

    private WeightGradients ofLoss(NetworkPlan plan, float[] pixels, int[] labels, DataType type) {
        CrossEntropy loss = new CrossEntropy(plan.classes(), 0);
        return gradients(
                plan, pixels, labels.length, type, true, logits -> loss.of(logits, labels));
    }

    private WeightGradients gradients(
            NetworkPlan plan,
            float[] pixels,
            int images,
            DataType type,
            boolean training,
            UnaryOperator<PtNDArray> objective) {
        Fit.require(plan, pixels, images);
        Gradients.off();
        ImageBuffer buffer = new ImageBuffer(plan.input(), images);
        buffer.floats().put(pixels);
        return new WeightGradients(torch.root(), plan, buffer, images, type, training, objective);
    }

    private static Map<String, double[]> doubles(Network network) {
        Map<String, double[]> doubles = new HashMap<>();
        MaskedValues.of(network)
                .forEach((name, values) -> {
                    double[] exact = new double[values.length];
                    Arrays.setAll(exact, i -> values[i]);
                    doubles.put(name, exact);
                });
        return doubles;
    }

    private static Map<String, float[]> asFloats(SequencedMap<String, double[]> exact) {
        Map<String, float[]> floats = new LinkedHashMap<>();
        exact.forEach((name, values) -> {
            float[] rounded = new float[values.length];
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] = (float) values[i];
            }
            floats.put(name, rounded);
        });
        return floats;
    }

    @Override
    public EngineFacts facts() {
        return facts;
    }

    /** For tests of single computations; to be closed. */
    PtNDManager newManager() {
        return (PtNDManager) torch.root().newSubManager();
    }

    /** Number of arrays that are alive, for tests of native memory. */
    int arrays() {
        return torch.root().getManagedArrays().size();
    }

    @Override
    public void close() {
        torch.root().close();
    }
}
