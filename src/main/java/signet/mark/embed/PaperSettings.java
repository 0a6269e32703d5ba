package signet.mark.embed;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import signet.mark.Placement;
import signet.mark.ProtectedKernels;
import signet.mark.PublishedCells;
import signet.mark.Signature;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;

/**
 * How a signature is to be embedded by the paper's Algorithm 2.
 *
 * @param mask the data mask; empty for the one that python-qrcode would choose
 * @param layers names of the layers to look at; empty for all pruned ones
 * @param placement where to embed; empty for the most similar region
 * @param referenceCells whether to write only the cells that the published code writes: 551 of the
 *     567 data modules of version 3, and one full kernel in the alignment pattern
 * @param taken kernels of signatures that the ticket carries already
 * @param seed decides every random choice
 */
public record PaperSettings(
        Signature signature,
        QrVersion version,
        EcLevel level,
        Optional<DataMask> mask,
        Set<String> layers,
        Optional<Placement> placement,
        boolean referenceCells,
        ProtectedKernels taken,
        long seed) {
    public PaperSettings {
        Objects.requireNonNull(signature);
        layers = Set.copyOf(layers);
        if (referenceCells && !version.equals(PublishedCells.VERSION)) {
            throw new IllegalArgumentException(
                    "The published code knows %s only.".formatted(PublishedCells.VERSION));
        }
    }

    /** Version 3 at level H in the most similar region of all pruned layers. */
    public static PaperSettings of(Signature signature) {
        return new PaperSettings(
                signature,
                new QrVersion(3),
                EcLevel.H,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                false,
                ProtectedKernels.NONE,
                2);
    }

    /** The same among some layers only. */
    public PaperSettings in(Set<String> names) {
        return new PaperSettings(
                signature, version, level, mask, names, placement, referenceCells, taken, seed);
    }

    /** The same at a chosen place. */
    public PaperSettings at(Placement place) {
        return new PaperSettings(
                signature,
                version,
                level,
                mask,
                layers,
                Optional.of(place),
                referenceCells,
                taken,
                seed);
    }

    /** The same with the cells that the published code writes. */
    public PaperSettings asPublished() {
        return new PaperSettings(
                signature, version, level, mask, layers, placement, true, taken, seed);
    }
}
