package signet.qr.recover;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrVersion;

/**
 * What is known of every module: its log-likelihood ratio ln P(found | dark) / P(found | light), so
 * positive for dark, 0 for unknown and infinite for certain; immutable.
 */
public final class ModuleGrid {
    private final int size;
    private final float[] logRatios;
    private final double[] doubts;

    private ModuleGrid(int size, float[] logRatios) {
        this.size = size;
        this.logRatios = logRatios;
        this.doubts = new double[logRatios.length];
        Arrays.setAll(doubts, module -> 1 / (1 + Math.exp(Math.abs(logRatios[module]))));
    }

    /**
     * A grid from ratios.
     *
     * @param logRatios row-major, one per module, in nats; copied
     * @throws IllegalArgumentException if the size is no QR size, the length wrong or a ratio no
     *     number
     */
    public static ModuleGrid of(int size, float[] logRatios) {
        if (logRatios.length != QrVersion.ofSize(size).modules()) {
            throw new IllegalArgumentException(
                    "%d ratios are not a grid of %d x %d".formatted(logRatios.length, size, size));
        }
        for (float ratio : logRatios) {
            if (Float.isNaN(ratio)) {
                throw new IllegalArgumentException("a log-likelihood ratio is not a number");
            }
        }
        return new ModuleGrid(size, logRatios.clone());
    }

    /**
     * A grid of modules found behind a channel.
     *
     * @param unknown modules that say nothing, whatever was found there
     */
    public static ModuleGrid of(ModuleMatrix found, BitSet unknown, FlipChannel channel) {
        float dark = (float) channel.logRatio(true);
        float light = (float) channel.logRatio(false);
        float[] ratios = new float[found.size() * found.size()];
        for (int module = 0; module < ratios.length; module++) {
            ratios[module] = found.isDark(module) ? dark : light;
        }
        for (int m = unknown.nextSetBit(0); m >= 0; m = unknown.nextSetBit(m + 1)) {
            ratios[m] = 0;
        }
        return new ModuleGrid(found.size(), ratios);
    }

    /** The same modules behind each channel of {@link FlipChannel#guesses}. */
    public static List<ModuleGrid> guesses(ModuleMatrix found, BitSet unknown) {
        return FlipChannel.guesses(found).stream()
                .map(channel -> of(found, unknown, channel))
                .toList();
    }

    public QrVersion version() {
        return QrVersion.ofSize(size);
    }

    /** The log-likelihood ratio of a module, in nats. */
    public float logRatio(int module) {
        return logRatios[module];
    }

    public boolean isDark(int module) {
        return logRatios[module] > 0;
    }

    public boolean isUnknown(int module) {
        return logRatios[module] == 0;
    }

    /** Whether the module's colour cannot be wrong. */
    public boolean isCertain(int module) {
        return Float.isInfinite(logRatios[module]);
    }

    /** The chance that a module's colour is wrong: 0 for certain, 1/2 for unknown ones. */
    double doubt(int module) {
        return doubts[module];
    }
}
