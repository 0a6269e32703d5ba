package signet.net.plan;

import signet.net.plan.Initialiser.Constant;
import signet.net.plan.Initialiser.Normal;
import signet.net.plan.Initialiser.Uniform;

/** How a published network starts: which distribution each kind of parameter is drawn from. */
public enum InitialScheme {
    /** He et al. 2015 by inputs, convolutions and linear layers: {@code kaiming_normal_}. */
    HE_FAN_IN {
        @Override
        Initialiser weight(long fanIn, long fanOut, boolean linear) {
            return new Normal(Math.sqrt(2.0 / fanIn));
        }
    },

    /** He et al. 2015 by outputs for convolutions, PyTorch's default for linear layers. */
    HE_FAN_OUT {
        @Override
        Initialiser weight(long fanIn, long fanOut, boolean linear) {
            return linear
                    ? PYTORCH.weight(fanIn, fanOut, true)
                    : new Normal(Math.sqrt(2.0 / fanOut));
        }
    },

    /** As torchvision's VGG: as above for convolutions, deviation 0.01 for linear layers. */
    VGG {
        @Override
        Initialiser weight(long fanIn, long fanOut, boolean linear) {
            return new Normal(linear ? 0.01 : Math.sqrt(2.0 / fanOut));
        }

        @Override
        Initialiser bias(long fanIn) {
            return new Constant(0);
        }
    },

    /** "Gaussian Glorot" (Glorot and Bengio 2010), as in Frankle and Carbin 2019, figure 2. */
    GLOROT {
        @Override
        Initialiser weight(long fanIn, long fanOut, boolean linear) {
            return new Normal(Math.sqrt(2.0 / (fanIn + fanOut)));
        }

        @Override
        Initialiser bias(long fanIn) {
            return new Constant(0);
        }
    },

    /** What PyTorch does unless told: {@code kaiming_uniform_(a=sqrt(5))}. */
    PYTORCH {
        @Override
        Initialiser weight(long fanIn, long fanOut, boolean linear) {
            return new Uniform(1 / Math.sqrt(fanIn));
        }
    };

    /**
     * How weights start.
     *
     * @param fanIn weights that an output sums over
     * @param fanOut output channels times weights of a kernel, as PyTorch counts, groups or not
     */
    abstract Initialiser weight(long fanIn, long fanOut, boolean linear);

    /** How a bias starts: PyTorch's default unless said. */
    Initialiser bias(long fanIn) {
        return new Uniform(1 / Math.sqrt(fanIn));
    }
}
