package signet.qr.recover;

import java.util.BitSet;
import java.util.Optional;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;
import signet.qr.zxing.ZxingReader;

/** Encodes candidates again and decides whether they explain the grid better than chance could. */
final class Judge {
    private final ReadingOptions options;
    private final double log2Hypotheses;

    /**
     * @param log2Hypotheses what the number of hypotheses tried costs
     */
    Judge(ReadingOptions options, double log2Hypotheses) {
        this.options = options;
        this.log2Hypotheses = log2Hypotheses;
    }

    /** The verdict on a hypothesis all of whose blocks are solved. */
    Judgement judge(ModuleGrid grid, int gridNumber, Hypothesis hypothesis) {
        byte[] data = hypothesis.data();
        SymbolProfile profile = hypothesis.profile();
        ModuleMatrix symbol = QrSymbol.ofData(profile, data).matrix();
        Flips flips = Flips.between(grid, symbol);
        double log2 = log2FalseFinds(hypothesis, flips);
        DataStream stream = new DataStream(data, profile.version());
        Optional<Refusal> refusal = refusal(hypothesis, flips, log2, stream);
        Optional<String> text = refusal.isEmpty() ? ZxingReader.read(symbol) : Optional.empty();
        Optional<SymbolReading> reading =
                text.map(read ->
                        new SymbolReading(
                                read,
                                profile,
                                symbol,
                                hypothesis.rung(),
                                gridNumber,
                                hypothesis.report(),
                                flips.modules(),
                                flips.foundDark(),
                                flips.foundLight(),
                                log2,
                                stream.hasStandardPads(),
                                hypothesis.format().agreeing()));
        return new Judgement(log2, reading, refusal.orElse(Refusal.SECOND_READER));
    }

    private Optional<Refusal> refusal(
            Hypothesis hypothesis, Flips flips, double log2, DataStream stream) {
        if (flips.contradictions() > 0) {
            return Optional.of(Refusal.CONTRADICTED);
        }
        if (stream.refusal().isPresent()) {
            return stream.refusal();
        }
        if (options.blind()
                && isWeak(hypothesis.profile().version(), hypothesis.profile().level())
                && !hypothesis.format().isSupported()) {
            return Optional.of(Refusal.TOO_WEAK);
        }
        return log2 > options.maxLog2FalseFinds()
                ? Optional.of(Refusal.BY_CHANCE)
                : Optional.empty();
    }

    /** Scanning a large network meets random words that decode at these levels. */
    static boolean isWeak(QrVersion version, EcLevel level) {
        return version.number() == 1 && level.compareTo(EcLevel.M) <= 0
                || version.number() == 2 && level == EcLevel.L;
    }

    /** The smaller of two bounds that both hold, hence the 1. */
    private double log2FalseFinds(Hypothesis hypothesis, Flips flips) {
        BlockPlan plan = hypothesis.profile().blocks();
        double byModules =
                Plausibility.byModules(
                        8 * plan.dataCodewords(),
                        flips.light(),
                        flips.foundLight(),
                        flips.dark(),
                        flips.foundDark());
        double byCodewords = 0;
        for (int block = 0; block < plan.count(); block++) {
            byCodewords +=
                    Plausibility.byCodewords(
                            plan.length(block), plan.checks(), flips.changed(plan, block));
        }
        return Math.min(byModules, byCodewords) + 1 + log2Hypotheses;
    }

    /**
     * What the judge found.
     *
     * @param log2FalseFinds how good the candidate is, accepted or not
     * @param refusal the reason if there is no reading
     */
    record Judgement(double log2FalseFinds, Optional<SymbolReading> reading, Refusal refusal) {}

    /** Codeword modules of a grid compared with a symbol; unknown ones are left out. */
    private record Flips(
            BitSet modules,
            BitSet codewords,
            int light,
            int foundLight,
            int dark,
            int foundDark,
            int contradictions) {
        static Flips between(ModuleGrid grid, ModuleMatrix symbol) {
            QrLayout layout = grid.version().layout();
            BitSet modules = new BitSet();
            BitSet codewords = new BitSet();
            int[] total = new int[2];
            int[] flipped = new int[2];
            int contradictions = 0;
            for (int bit = 0; bit < layout.codewordBits(); bit++) {
                int module = layout.module(bit);
                if (grid.isUnknown(module)) {
                    // It may have been anything, so its codeword counts as changed.
                    codewords.set(bit / 8);
                    continue;
                }
                int colour = grid.isDark(module) ? 1 : 0;
                total[colour]++;
                if (grid.isDark(module) != symbol.isDark(module)) {
                    flipped[colour]++;
                    modules.set(module);
                    codewords.set(bit / 8);
                    contradictions += grid.isCertain(module) ? 1 : 0;
                }
            }
            return new Flips(
                    modules, codewords, total[0], flipped[0], total[1], flipped[1], contradictions);
        }

        int changed(BlockPlan plan, int block) {
            int changed = 0;
            for (int place : plan.transmitted(block)) {
                changed += codewords.get(place) ? 1 : 0;
            }
            return changed;
        }
    }
}
