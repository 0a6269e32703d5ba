package signet.net.plan;

/** What a parameter or buffer is to its module. */
public enum ParameterRole {
    /** Weights of a convolution or linear layer. */
    WEIGHT("weight", true),
    /** Bias of a convolution or linear layer. */
    BIAS("bias", true),
    /** Scale of a batch normalisation. */
    GAMMA("weight", true),
    /** Shift of a batch normalisation. */
    BETA("bias", true),
    RUNNING_MEAN("running_mean", false),
    RUNNING_VARIANCE("running_var", false),
    /** Number of batches seen in training; nothing is computed from it. */
    BATCHES("num_batches_tracked", false),
    /** Mean of the pixels, which the input normalisation subtracts. */
    MEAN("mean", false),
    /** Deviation of the pixels, by which the input normalisation divides. */
    DEVIATION("std", false);

    private final String suffix;
    private final boolean trainable;

    ParameterRole(String suffix, boolean trainable) {
        this.suffix = suffix;
        this.trainable = trainable;
    }

    /** What the {@code state_dict} calls it: {@code bn1.running_mean} in {@code bn1}. */
    public String in(String module) {
        return module + "." + suffix;
    }

    /** Whether training changes it by gradients. */
    public boolean isTrainable() {
        return trainable;
    }
}
