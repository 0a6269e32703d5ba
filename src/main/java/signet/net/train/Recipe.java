package signet.net.train;

import signet.data.batch.Augmentation;

/**
 * How a network is trained. SGD with momentum in PyTorch's order of operations.
 *
 * @param epochs passes over the training images
 * @param batchSize images per step; the last batch of an epoch may have fewer
 * @param learningRate the base rate, which the schedule scales
 * @param schedule how the rate changes
 * @param warmupSteps steps over which the rate rises linearly from 0; 0 for none
 * @param momentum of SGD
 * @param weightDecay added to the gradient of every parameter, masked weights included
 * @param labelSmoothing part of the target spread over all classes; 0 for none
 * @param augmentation how training images are varied
 * @param seed of order and augmentation
 */
public record Recipe(
        int epochs,
        int batchSize,
        double learningRate,
        Schedule schedule,
        int warmupSteps,
        double momentum,
        double weightDecay,
        double labelSmoothing,
        Augmentation augmentation,
        long seed) {
    /**
     * The rate of one step.
     *
     * @param epoch counted from 0
     * @param step of the epoch, counted from 0
     * @param steps of an epoch
     */
    public double rate(int epoch, int step, int steps) {
        long done = (long) epoch * steps + step;
        double warm = done < warmupSteps ? (done + 1.0) / warmupSteps : 1;
        return learningRate * warm * schedule.factor(epoch, step, steps, epochs);
    }
}
