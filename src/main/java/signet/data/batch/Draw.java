package signet.data.batch;

/**
 * What a random number is for: the last word of its counter, so that two purposes never share one.
 * The order is part of every experiment; new purposes go to the end.
 */
public enum Draw {
    ORDER,
    CROP_AND_FLIP,
    INITIAL_VALUE,
    PRUNING,
    RANDOM_MASK,
    SHUFFLED_KERNELS,
    ATTACK
}
