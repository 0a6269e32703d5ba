package signet.evidence;

import java.util.Arrays;
import java.util.BitSet;
import signet.evidence.tail.PoissonBinomial;

/**
 * N2: the signature is fixed and the mask random. For claims whose bits are a plain text or were
 * adapted to the ticket: kernels keep weights independently, each with the chance that its row and
 * column give it, so matches are Poisson-binomial. A fair coin would be too generous here, because
 * a text of many kept kernels agrees with any full layer.
 */
public final class MaskRandom implements NullModel {
    private final double[] matchChances;

    /**
     * A null model of given chances.
     *
     * @param matchChances chance that module i agrees with the claim, between 0 and 1, both
     *     excluded; copied
     */
    public MaskRandom(double... matchChances) {
        this.matchChances = matchChances.clone();
    }

    /**
     * The chances of a symbol in one layer.
     *
     * @param margins of the suspect's layer
     * @param claimed what the owner embedded
     * @param kernels row-major index of each module's kernel
     */
    public static MaskRandom of(LayerMargins margins, BitSet claimed, int[] kernels) {
        double[] chances = new double[kernels.length];
        for (int i = 0; i < chances.length; i++) {
            int row = kernels[i] / margins.columns();
            double kept = margins.keptChance(row, kernels[i] % margins.columns());
            chances[i] = claimed.get(i) ? kept : 1 - kept;
        }
        return new MaskRandom(chances);
    }

    @Override
    public PValue ofAll(ModuleComparison comparison) {
        return over(comparison, comparison.known());
    }

    @Override
    public PValue ofFlipped(ModuleComparison comparison, BitSet flipped) {
        return over(comparison, flipped);
    }

    private PValue over(ModuleComparison comparison, BitSet tested) {
        if (comparison.modules() != matchChances.length) {
            throw new IllegalArgumentException(
                    "%d chances for %d modules"
                            .formatted(matchChances.length, comparison.modules()));
        }
        double[] chances = tested.stream().mapToDouble(i -> matchChances[i]).toArray();
        return new PValue(new PoissonBinomial(chances).log2AtLeast(comparison.matches(tested)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskRandom that && Arrays.equals(matchChances, that.matchChances);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(matchChances);
    }
}
