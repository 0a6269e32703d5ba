package signet.mark.embed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.Signature;
import signet.mark.place.CostMap;
import signet.mark.place.KernelCosts;
import signet.qr.encode.FreeBits;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;

/** Chooses the free codewords of a signature's symbol for a place. */
final class SymbolFitter {
    private final CostMap costs;
    private final Signature signature;
    private final long seed;
    private final Map<SymbolProfile, FreeBits> free = new ConcurrentHashMap<>();

    SymbolFitter(CostMap costs, Signature signature, long seed) {
        this.costs = costs;
        this.signature = signature;
        this.seed = seed;
    }

    /**
     * The place with the cheapest symbol that some restarts of the search find; each calls {@code
     * step}.
     */
    RankedPlace fit(Placement placement, SymbolProfile profile, int restarts, Runnable step) {
        KernelCosts layer = costs.layer(placement.layer()).orElseThrow();
        ModuleRegion region = ModuleRegion.of(profile.version(), placement, layer.grid());
        QrLayout layout = profile.layout();
        double[] light = new double[layout.codewordBits()];
        double[] dark = new double[light.length];
        boolean lightKept = placement.polarity() == Polarity.LIGHT_KEPT;
        for (int bit = 0; bit < light.length; bit++) {
            int kernel = region.kernel(layout.module(bit));
            light[bit] = lightKept ? layer.lit(kernel) : layer.dark(kernel);
            dark[bit] = lightKept ? layer.dark(kernel) : layer.lit(kernel);
        }
        byte[] pads = FreeCodewords.choose(freeBits(profile), light, dark, restarts, seed, step);
        QrSymbol symbol = QrEncoder.encode(profile, signature.text(), signature.encoding(), pads);
        return price(region, symbol, layer);
    }

    private FreeBits freeBits(SymbolProfile profile) {
        return free.computeIfAbsent(
                profile, key -> FreeBits.of(key, signature.text(), signature.encoding()));
    }

    private static RankedPlace price(ModuleRegion region, QrSymbol symbol, KernelCosts layer) {
        QrLayout layout = symbol.profile().layout();
        ModuleMatrix matrix = symbol.matrix();
        double cost = 0;
        double energy = 0;
        int lit = 0;
        int darkened = 0;
        for (int bit = 0; bit < layout.codewordBits(); bit++) {
            int module = layout.module(bit);
            int kernel = region.kernel(module);
            boolean kept = layer.kept(kernel) > 0;
            if (region.placement().polarity().keeps(matrix.isDark(module))) {
                cost += layer.lit(kernel);
                lit += kept ? 0 : 1;
            } else {
                cost += layer.dark(kernel);
                energy += layer.energyShare(kernel);
                darkened += kept ? 1 : 0;
            }
        }
        return new RankedPlace(region.placement(), symbol, cost, lit, darkened, energy);
    }
}
