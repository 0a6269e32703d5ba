package signet.evidence;

import java.util.BitSet;
import java.util.Optional;

/**
 * The modules of a claim beside what a suspect holds in their places: bit i is {@code true} where
 * the kernel of module i keeps a weight. Only codeword modules belong here; function patterns,
 * format bits and remainder bits are never evidence, because every symbol has them.
 */
public final class ModuleComparison {
    private final int modules;
    private final BitSet claimed;
    private final BitSet observed;
    private final BitSet known;
    private final BitSet original;

    private ModuleComparison(
            int modules, BitSet claimed, BitSet observed, BitSet known, BitSet original) {
        this.modules = modules;
        this.claimed = claimed;
        this.observed = observed;
        this.known = known;
        this.original = original;
    }

    /**
     * A comparison in which every module was read.
     *
     * @param modules number of modules; no bit is set from this index on
     * @param claimed what the owner embedded; copied
     * @param observed what the suspect holds; copied
     */
    public static ModuleComparison of(int modules, BitSet claimed, BitSet observed) {
        BitSet known = new BitSet();
        known.set(0, modules);
        return new ModuleComparison(
                modules, within(modules, claimed), within(modules, observed), known, null);
    }

    /**
     * Leaves modules out that could not be read. Which ones must not depend on the claim, or the
     * rest would be chosen to agree.
     */
    public ModuleComparison withoutUnknown(BitSet unknown) {
        BitSet rest = copy(known);
        rest.andNot(within(modules, unknown));
        return new ModuleComparison(modules, claimed, observed, rest, original);
    }

    /** Adds the ticket's mask from before embedding, which tells the changed modules. */
    public ModuleComparison withOriginal(BitSet mask) {
        return new ModuleComparison(modules, claimed, observed, known, within(modules, mask));
    }

    /** Number of modules, read or not. */
    public int modules() {
        return modules;
    }

    /** What the owner embedded; a copy. */
    public BitSet claimed() {
        return copy(claimed);
    }

    /** The modules that were read; a copy. */
    public BitSet known() {
        return copy(known);
    }

    /** The modules that were read and that embedding changed; absent without an original mask. */
    public Optional<BitSet> flipped() {
        if (original == null) {
            return Optional.empty();
        }
        BitSet flipped = differing(claimed, original);
        flipped.and(known);
        return Optional.of(flipped);
    }

    /** The modules that were read and that differ between suspect and original mask. */
    Optional<BitSet> changedInSuspect() {
        if (original == null) {
            return Optional.empty();
        }
        BitSet changed = differing(observed, original);
        changed.and(known);
        return Optional.of(changed);
    }

    /** How many of some modules agree with the claim. */
    public int matches(BitSet tested) {
        BitSet errors = differing(claimed, observed);
        errors.and(tested);
        return tested.cardinality() - errors.cardinality();
    }

    private static BitSet differing(BitSet a, BitSet b) {
        BitSet difference = copy(a);
        difference.xor(b);
        return difference;
    }

    private static BitSet within(int modules, BitSet bits) {
        if (bits.length() > modules) {
            throw new IllegalArgumentException(
                    "bit %d of %d modules".formatted(bits.length() - 1, modules));
        }
        return copy(bits);
    }

    private static BitSet copy(BitSet bits) {
        return (BitSet) bits.clone();
    }
}
