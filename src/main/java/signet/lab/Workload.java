package signet.lab;

import signet.data.Split;
import signet.net.plan.NetworkPlan;

/**
 * How much there is to compute, whatever computes it.
 *
 * @param training images of an epoch
 * @param validation images that are classified after each epoch
 * @param test images that are classified after each round
 * @param multiplyAdds that the network takes to classify an image
 * @param values parameters and buffers of the network
 */
public record Workload(int training, int validation, int test, long multiplyAdds, long values) {
    /**
     * To train, every multiplication is done three times: for the output, for the gradient of the
     * input, and for that of the weights.
     */
    private static final int TRAINING = 3;

    public static Workload of(NetworkPlan plan, Split images) {
        return new Workload(
                images.train().size(),
                images.validation().size(),
                images.test().size(),
                plan.multiplyAdds(),
                plan.parameters().stream().mapToLong(p -> p.shape().elements()).sum());
    }

    /** Multiplications of the training steps of an epoch. */
    public double epoch() {
        return (double) TRAINING * training * multiplyAdds;
    }

    /** Multiplications of a round with its evaluations. */
    double round(int epochs) {
        double evaluations = ((double) epochs * validation + test) * multiplyAdds;
        return epochs * epoch() + evaluations;
    }
}
