package signet.net.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;

/**
 * Stochastic gradient descent with momentum (Sutskever et al. 2013) in PyTorch's order: the rate
 * scales the step and not what the momentum remembers, so a change of rate acts at once.
 */
final class Sgd {
    private final double momentum;
    private final double weightDecay;

    Sgd(double momentum, double weightDecay) {
        this.momentum = momentum;
        this.weightDecay = weightDecay;
    }

    /**
     * Takes one step; all arrays are of one shape.
     *
     * @param gradient is overwritten
     */
    void step(PtNDArray values, PtNDArray gradient, PtNDArray momenta, double rate) {
        try (NDArray decay = values.mul(weightDecay)) {
            gradient.addi(decay);
        }
        momenta.muli(momentum);
        momenta.addi(gradient);
        try (NDArray move = momenta.mul(rate)) {
            values.subi(move);
        }
    }
}
