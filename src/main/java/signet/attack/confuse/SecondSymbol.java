package signet.attack.confuse;

import java.util.BitSet;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.KnownMark;
import signet.mark.MarkException;
import signet.mark.ModuleRegion;
import signet.mark.PublishedCells;
import signet.mark.embed.MaskPenalty;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;

/** The symbol that an attacker writes over the owner's: of the same size and level. */
record SecondSymbol(ModuleRegion region, ModuleMatrix matrix) {
    /**
     * The symbol of the attacker's text, with the data mask that the published code would choose.
     *
     * @throws AttackException if the text does not fit
     */
    static SecondSymbol of(AttackContext context, KnownMark mark, ModuleRegion region)
            throws AttackException {
        try {
            context.second()
                    .padCount(new SymbolProfile(mark.version(), mark.level(), DataMask.CHEQUERED));
        } catch (MarkException unfit) {
            throw AttackException.context(unfit.getMessage());
        }
        DataMask mask = MaskPenalty.choose(context.second(), mark.version(), mark.level());
        QrSymbol symbol =
                QrEncoder.encode(
                        new SymbolProfile(mark.version(), mark.level(), mask),
                        context.second().text(),
                        context.second().encoding());
        return new SecondSymbol(region, symbol.matrix());
    }

    /** Whether the kernel of a module is to keep weights. */
    boolean keeps(int module) {
        return region.placement().polarity().keeps(matrix.isDark(module));
    }

    /** The modules that the published code writes: data modules, in version 3 less a strip. */
    BitSet writtenAsPublished() {
        BitSet written = dataModules();
        if (isOfPublishedVersion()) {
            written.andNot(PublishedCells.unwritten(region.version()));
        }
        return written;
    }

    /** The modules that carry codewords and remainder bits. */
    BitSet dataModules() {
        QrLayout layout = region.version().layout();
        BitSet modules = new BitSet();
        for (int bit = 0; bit < layout.dataBits(); bit++) {
            modules.set(layout.module(bit));
        }
        return modules;
    }

    boolean isOfPublishedVersion() {
        return region.version().equals(PublishedCells.VERSION);
    }
}
