package signet.qr.recover;

import java.util.BitSet;
import java.util.Random;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;

/** What happens to symbols in sparse networks, with a seed. */
final class Damage {
    private Damage() {}

    /** Data modules flipped at random; everything that carries no data replaced by noise. */
    static ModuleMatrix flip(
            ModuleMatrix symbol, double lightToDark, double darkToLight, Random random) {
        BitSet dark = symbol.toBitSet();
        QrLayout layout = symbol.version().layout();
        for (int module = 0; module < symbol.version().modules(); module++) {
            if (layout.bit(module) < 0) {
                dark.set(module, random.nextBoolean());
            } else if (random.nextDouble() < (dark.get(module) ? darkToLight : lightToDark)) {
                dark.flip(module);
            }
        }
        return ModuleMatrix.of(symbol.size(), dark);
    }

    /** Modules dark with a probability. */
    static ModuleMatrix noise(int size, double density, Random random) {
        BitSet dark = new BitSet();
        for (int module = 0; module < size * size; module++) {
            dark.set(module, random.nextDouble() < density);
        }
        return ModuleMatrix.of(size, dark);
    }
}
