package signet.qr.recover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.FormatWord;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

/**
 * A level and data mask that the symbol may have, and how well both copies of the format word fit.
 *
 * @param logLikelihood of the format modules up to a constant, in nats; the larger the better
 * @param agreeing format modules, of 30, that are found as this word has them
 */
public record FormatHypothesis(EcLevel level, DataMask mask, double logLikelihood, int agreeing) {
    /** Format modules in both copies. */
    public static final int MODULES = 2 * FormatWord.BITS;

    /** A random word agrees in so many of the 30 with probability 2^-17.8. */
    private static final int SUPPORTED = 27;

    /** The format modules may not have been written at all: none of them decides alone. */
    private static final float MOST_TRUSTED = 5;

    /** All 32 hypotheses, the one that explains the format modules best first. */
    public static List<FormatHypothesis> ranked(ModuleGrid grid) {
        List<FormatHypothesis> all = new ArrayList<>();
        for (EcLevel level : EcLevel.values()) {
            for (DataMask mask : DataMask.values()) {
                all.add(of(grid, level, mask));
            }
        }
        all.sort(Comparator.comparingDouble(FormatHypothesis::logLikelihood).reversed());
        return List.copyOf(all);
    }

    /** Whether the format word itself is evidence for the hypothesis. */
    public boolean isSupported() {
        return agreeing >= SUPPORTED;
    }

    SymbolProfile profile(QrVersion version) {
        return new SymbolProfile(version, level, mask);
    }

    private static FormatHypothesis of(ModuleGrid grid, EcLevel level, DataMask mask) {
        FormatWord word = new FormatWord(level, mask);
        double logLikelihood = 0;
        int agreeing = 0;
        for (int copy = 0; copy < 2; copy++) {
            int[] modules = grid.version().layout().formatModules(copy);
            for (int n = 0; n < modules.length; n++) {
                float ratio = Math.clamp(grid.logRatio(modules[n]), -MOST_TRUSTED, MOST_TRUSTED);
                logLikelihood += word.isDark(n) ? ratio : -ratio;
                agreeing += word.isDark(n) ? (ratio > 0 ? 1 : 0) : (ratio < 0 ? 1 : 0);
            }
        }
        return new FormatHypothesis(level, mask, logLikelihood, agreeing);
    }
}
