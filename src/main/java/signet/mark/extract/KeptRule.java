package signet.mark.extract;

/** How the kept weights of a layer are told from the pruned ones. */
public sealed interface KeptRule {
    /** The stored mask or, without one, the weights that are not exactly 0. */
    record Stored() implements KeptRule {}

    /**
     * The largest magnitudes of the layer, for a suspect that was made dense.
     *
     * @param density share of the weights taken as kept, above 0 and below 1
     * @param perChannel whether magnitudes are compared after dividing each output channel's by its
     *     mean, which undoes a rescaling of channels
     */
    record Largest(double density, boolean perChannel) implements KeptRule {
        public Largest {
            if (!(density > 0 && density < 1)) {
                throw new IllegalArgumentException(
                        "a density lies between 0 and 1, not " + density);
            }
        }
    }

    KeptRule STORED = new Stored();
}
