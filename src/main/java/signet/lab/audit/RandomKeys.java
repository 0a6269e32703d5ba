package signet.lab.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import signet.evidence.PValue;
import signet.mark.MarkProgress;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

/**
 * Records of people who never saw the ticket: a symbol of random content, data mask, place,
 * orientation and polarity, fixed before the ticket is looked at. What they score must be uniform
 * (watermark science, section 7).
 */
final class RandomKeys {
    private static final QrVersion VERSION = new QrVersion(3);
    private static final int MASKS = 8;

    private final List<InnocentLayer> layers;
    private final SplittableRandom random;

    RandomKeys(List<InnocentLayer> all, long seed) {
        this.layers = all.stream().filter(layer -> layer.places(VERSION) > 0).toList();
        this.random = new SplittableRandom(seed);
    }

    /** The p-values of so many keys; none where no symbol fits the ticket. */
    List<PValue> pValues(int keys, MarkProgress progress) {
        List<PValue> values = new ArrayList<>();
        for (int i = 0; i < keys && !layers.isEmpty(); i++) {
            progress.report(i, keys, "random keys");
            InnocentLayer layer = layers.get(random.nextInt(layers.size()));
            values.add(layer.spread(symbol(), place(layer), random.nextDouble()));
        }
        return values;
    }

    private QrSymbol symbol() {
        SymbolProfile profile =
                SymbolProfile.of(VERSION.number(), EcLevel.H, random.nextInt(MASKS));
        byte[] data = new byte[profile.blocks().dataCodewords()];
        random.nextBytes(data);
        return QrSymbol.ofData(profile, data);
    }

    private Placement place(InnocentLayer layer) {
        return new Placement(
                layer.name(),
                random.nextInt(layer.rows(VERSION)),
                random.nextInt(layer.columns(VERSION)),
                Orientation.values()[random.nextInt(Orientation.values().length)],
                Polarity.values()[random.nextInt(Polarity.values().length)]);
    }
}
