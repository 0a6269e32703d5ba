package signet.qr.recover;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.FormatWord;

/**
 * How hard to try and how much to believe.
 *
 * @param rungs which rungs to climb
 * @param blind whether the place was searched for: then the weakest symbols count for nothing alone
 * @param maxLog2FalseFinds most random finds to expect, as a power of 2; a caller that looks at T
 *     places subtracts log2 T
 * @param erasureSets draws per block on {@link Rung#ERASURE_SETS}; a tenth of them, for equal time,
 *     on {@link Rung#INFORMATION_SETS}
 * @param seed of those draws
 * @param format level and data mask where they are known from elsewhere; empty to try all 32
 */
public record ReadingOptions(
        Set<Rung> rungs,
        boolean blind,
        double maxLog2FalseFinds,
        int erasureSets,
        long seed,
        Optional<FormatWord> format) {
    private static final double ONE_IN_A_MILLION = -20;
    private static final int DRAWS = 500;
    private static final int ERASURE_SETS_PER_INFORMATION_SET = 10;

    public ReadingOptions {
        rungs = Set.copyOf(rungs);
        if (erasureSets < 0) {
            throw new IllegalArgumentException("the number of erasure sets is negative");
        }
    }

    /** Every rung, blind, one false find in a million. */
    public static ReadingOptions standard() {
        return new ReadingOptions(
                EnumSet.allOf(Rung.class), true, ONE_IN_A_MILLION, DRAWS, 1, Optional.empty());
    }

    /** Draws per block on {@link Rung#INFORMATION_SETS}. */
    int informationSets() {
        return erasureSets / ERASURE_SETS_PER_INFORMATION_SET;
    }

    public ReadingOptions withRungs(Set<Rung> chosen) {
        return new ReadingOptions(chosen, blind, maxLog2FalseFinds, erasureSets, seed, format);
    }

    public ReadingOptions withBlind(boolean searched) {
        return new ReadingOptions(rungs, searched, maxLog2FalseFinds, erasureSets, seed, format);
    }

    public ReadingOptions withMaxLog2FalseFinds(double log2) {
        return new ReadingOptions(rungs, blind, log2, erasureSets, seed, format);
    }

    public ReadingOptions withErasureSets(int draws) {
        return new ReadingOptions(rungs, blind, maxLog2FalseFinds, draws, seed, format);
    }

    /** For a symbol whose format is known, which need not be read then. */
    public ReadingOptions withFormat(FormatWord known) {
        return new ReadingOptions(
                rungs, blind, maxLog2FalseFinds, erasureSets, seed, Optional.of(known));
    }

    /** How many formats are tried. */
    int formats() {
        return format.isPresent() ? 1 : EcLevel.values().length * DataMask.values().length;
    }

    /** Whether a format is tried. */
    boolean tries(FormatHypothesis hypothesis) {
        return format.map(known ->
                        known.equals(new FormatWord(hypothesis.level(), hypothesis.mask())))
                .orElse(true);
    }
}
