package signet.qr.recover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrVersion;

/**
 * Reads symbols from damaged grids with a ladder of ever costlier corrections; may be shared by
 * threads.
 *
 * <p>The grids are different opinions on the same modules, most restrictive first (only light
 * modules darkened, only dark ones lightened, both); the first one under which something is read
 * wins.
 */
public final class SymbolReader {
    private final ReadingOptions options;

    public SymbolReader(ReadingOptions options) {
        this.options = options;
    }

    /** Reads modules of which only the colour is known, under each guess of what befell them. */
    public RecoveryReport read(ModuleMatrix found) {
        return read(ModuleGrid.guesses(found, new BitSet()));
    }

    /**
     * Reads grids that are opinions on the same modules.
     *
     * @param grids at least one, all of one size
     */
    public RecoveryReport read(List<ModuleGrid> grids) {
        QrVersion version = grids.getFirst().version();
        Judge judge = new Judge(options, log2Hypotheses(version, grids.size()));
        List<Ladder> ladders = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            ladders.add(new Ladder(grids.get(i), i, options, judge));
        }
        return new RecoveryReport(
                climb(ladders),
                ladders.stream()
                        .map(Ladder::margin)
                        .filter(OptionalDouble::isPresent)
                        .findFirst()
                        .orElse(OptionalDouble.empty()),
                ladders.stream().flatMap(ladder -> ladder.attempts().stream()).toList());
    }

    /** Every grid climbs a rung before any climbs the next, costlier one. */
    private Optional<SymbolReading> climb(List<Ladder> ladders) {
        for (Rung rung : Rung.values()) {
            if (options.rungs().contains(rung)) {
                for (Ladder ladder : ladders) {
                    Optional<SymbolReading> reading = ladder.climb(rung);
                    if (reading.isPresent()) {
                        return reading;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What the choice among grids, formats and, where they are guessed, text lengths costs. */
    private double log2Hypotheses(QrVersion version, int grids) {
        Set<Rung> rungs = options.rungs();
        int lengths =
                rungs.contains(Rung.KNOWN_PADDING)
                        ? 1 + QrEncoder.capacity(version, EcLevel.L, TextEncoding.ASCII)
                        : 1;
        return Plausibility.log2((double) options.formats() * grids * lengths);
    }
}
