package signet.net.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import signet.data.ImageSet;
import signet.data.batch.Batches;
import signet.data.batch.Epoch;
import signet.net.train.NonFiniteLossException;
import signet.net.train.Recipe;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;

/** Training under way. */
final class SgdTraining implements TrainingSession {
    private final Recipe recipe;
    private final Batches batches;
    private final PtNDManager manager;
    private final Forward forward;
    private final TrainedNumbers numbers;
    private final Loss loss;
    private final Sgd sgd;
    private final ImageBuffer buffer;
    private final int[] labels;
    private int epoch;
    private int step;

    /**
     * @param loss is closed with the training
     */
    SgdTraining(PtNDManager root, TrainingState from, ImageSet images, Recipe recipe, Loss loss) {
        this.recipe = recipe;
        this.batches =
                Batches.shuffled(images, recipe.batchSize(), recipe.seed(), recipe.augmentation());
        if (from.step() < 0 || from.step() >= batches.count()) {
            throw new IllegalArgumentException(
                    "Training cannot go on at step %,d of an epoch of %,d steps."
                            .formatted(from.step(), batches.count()));
        }
        this.manager = (PtNDManager) root.newSubManager();
        this.forward = new Forward(from.network().plan());
        this.numbers = new TrainedNumbers(manager, from);
        this.loss = loss;
        this.sgd = new Sgd(recipe.momentum(), recipe.weightDecay());
        this.buffer = new ImageBuffer(images.shape(), recipe.batchSize());
        this.labels = new int[recipe.batchSize()];
        this.epoch = from.epoch();
        this.step = from.step();
    }

    @Override
    public EpochResult epoch(StepListener listener) {
        if (isOver()) {
            throw new IllegalStateException("All epochs of the recipe are done.");
        }
        Gradients.off();
        int now = epoch;
        Epoch images = batches.epoch(now);
        long seen = 0;
        long right = 0;
        double losses = 0;
        double rate = 0;
        while (epoch == now) {
            StepResult result = step(images);
            advance();
            seen += result.images();
            right += result.right();
            losses += result.loss() * result.images();
            rate = result.rate();
            listener.step(result);
        }
        numbers.requirePruned();
        return new EpochResult(now, losses / seen, (double) right / seen, rate);
    }

    private StepResult step(Epoch images) {
        int count = images.fill(step, buffer.floats(), labels);
        double rate = recipe.rate(epoch, step, batches.count());
        try (PtNDManager here = (PtNDManager) manager.newSubManager()) {
            PtNDArray batch = buffer.view(here, count);
            float[] logits;
            double value;
            try (Gradients _ = Gradients.noted()) {
                PtNDArray output = forward.logits(batch, numbers.views(here), true);
                PtNDArray mean = loss.of(batch, output, labels);
                logits = output.toFloatArray();
                value = mean.toFloatArray()[0];
                if (!Double.isFinite(value)) {
                    throw new NonFiniteLossException(epoch, step, value);
                }
                Gradients.of(mean);
            }
            numbers.step(sgd, rate);
            int right = Tally.right(logits, labels, count);
            return new StepResult(epoch, step, batches.count(), count, right, value, rate);
        }
    }

    private void advance() {
        step++;
        if (step == batches.count()) {
            step = 0;
            epoch++;
        }
    }

    @Override
    public boolean isOver() {
        return epoch >= recipe.epochs();
    }

    @Override
    public TrainingState state() {
        return numbers.state(epoch, step);
    }

    /** For a test that breaks a weight. */
    TrainedNumbers numbers() {
        return numbers;
    }

    @Override
    public void close() {
        loss.close();
        manager.close();
    }
}
