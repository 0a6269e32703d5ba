package signet.qr.recover;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;

/**
 * A first look at very many places: whether any block decodes under any level, data mask or
 * polarity.
 *
 * <p>A syndrome is linear in the modules, so it is computed once per place and moved to another
 * mask or polarity by adding a constant. Not for several threads at once; {@link SymbolReader}
 * decides about the hits.
 */
public final class BlindScreen {
    private final int codewords;
    private final List<SyndromeTable> tables;

    /**
     * A screen for symbols of a version.
     *
     * @param levels which levels to look for
     * @param mostBlocks how many blocks to look at, from the first: one that decodes is enough to
     *     be read, and time goes with their number
     * @param mostErrors most codewords of a block that may be wrong, where it could correct more;
     *     time goes with the square
     */
    public BlindScreen(QrVersion version, Set<EcLevel> levels, int mostBlocks, int mostErrors) {
        codewords = version.codewords();
        // Levels with the same blocks share their first syndromes.
        tables =
                levels.stream()
                        .sorted()
                        .map(version::blocks)
                        .collect(Collectors.groupingBy(BlockPlan::count))
                        .values()
                        .stream()
                        .map(plans -> new SyndromeTable(plans, mostBlocks, mostErrors))
                        .toList();
    }

    /** A screen for {@link #levels} that does all it can. */
    public static BlindScreen of(QrVersion version) {
        return new BlindScreen(version, levels(version), version.codewords(), version.codewords());
    }

    /** The levels that a blind find may have ({@link Refusal#TOO_WEAK}). */
    public static Set<EcLevel> levels(QrVersion version) {
        EnumSet<EcLevel> levels = EnumSet.allOf(EcLevel.class);
        levels.removeIf(level -> Judge.isWeak(version, level));
        return levels;
    }

    /**
     * Looks at one place.
     *
     * @param modules the codeword modules as they lie there, data mask on, in transmitted order, 1
     *     = dark, first bit most significant
     * @param hits receives every level, mask and polarity under which a block decodes with an error
     *     to spare
     */
    public void look(byte[] modules, Consumer<Hit> hits) {
        look(modules, -1, hits);
    }

    /**
     * Looks at one place for some formats only, as {@link #look(byte[], Consumer)}.
     *
     * @param wanted bit {@code 16 level + 2 mask + inverted} is set for what may lie there; levels
     *     that share their blocks are looked at together
     */
    public void look(byte[] modules, long wanted, Consumer<Hit> hits) {
        if (modules.length != codewords) {
            throw new IllegalArgumentException(
                    "%d codewords were expected, not %d".formatted(codewords, modules.length));
        }
        for (SyndromeTable table : tables) {
            table.look(modules, wanted, hits);
        }
    }

    /**
     * A block that decodes.
     *
     * @param inverted whether dark and light have to be exchanged first
     * @param errors codewords of the block that are wrong
     */
    public record Hit(EcLevel level, DataMask mask, boolean inverted, int block, int errors) {}
}
