package signet.mark.embed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.MarkProgress;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.PublishedCells;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Embeds a signature as Algorithm 2 of the paper does (NeurIPS'21 lottery-ownership paper, section
 * 3.3, and its published code): the most similar region, data modules only, one random weight for
 * every newly lit kernel, freed weights re-grown at random in kernels that were lit before.
 *
 * <p>Unlike the published code it keeps the density exactly where more is added than removed, too.
 */
public final class PaperEmbedder {
    private final Ticket ticket;
    private final PaperSettings settings;
    private final MarkProgress progress;
    private final Random random;

    private PaperEmbedder(Ticket ticket, PaperSettings settings, MarkProgress progress) {
        this.ticket = ticket;
        this.settings = settings;
        this.progress = progress;
        this.random = new Random(settings.seed());
    }

    /**
     * Embeds a signature.
     *
     * @throws MarkException if the text does not fit, no symbol fits the ticket, or the density
     *     cannot be kept
     */
    public static Embedding embed(Ticket ticket, PaperSettings settings, MarkProgress progress)
            throws MarkException {
        return new PaperEmbedder(ticket, settings, progress).embed();
    }

    private Embedding embed() throws MarkException {
        QrSymbol symbol = symbol();
        Placement placement = place(symbol);
        Layer layer = layer(placement);
        Writing writing =
                new Writing(ticket, region(placement, layer), symbol, written(symbol.profile()));
        NetworkEdit network = new NetworkEdit(ticket, settings.taken(), settings.seed(), progress);
        LayerEdit edit = network.layer(placement.layer());
        writing.darken(edit);
        for (int kernel : writing.litKernels()) {
            if (edit.kept(kernel) == 0) {
                edit.add(kernel * edit.kernelSize() + random.nextInt(edit.kernelSize()));
            }
        }
        if (settings.referenceCells()) {
            fill(edit, writing.region().kernel(PublishedCells.FILLED));
        }
        balance(network, edit, writing);
        return writing.outcome(network, MarkProfile.PAPER, settings.signature(), settings.seed());
    }

    private QrSymbol symbol() throws MarkException {
        SymbolProfile any =
                new SymbolProfile(settings.version(), settings.level(), DataMask.CHEQUERED);
        settings.signature().padCount(any);
        DataMask mask =
                settings.mask()
                        .orElseGet(() ->
                                MaskPenalty.choose(
                                        settings.signature(),
                                        settings.version(),
                                        settings.level()));
        return QrEncoder.encode(
                new SymbolProfile(settings.version(), settings.level(), mask),
                settings.signature().text(),
                settings.signature().encoding());
    }

    private Placement place(QrSymbol symbol) throws MarkException {
        if (settings.placement().isPresent()) {
            return settings.placement().get();
        }
        List<Layer> layers =
                ticket.prunedLayers().stream()
                        .filter(layer ->
                                settings.layers().isEmpty()
                                        || settings.layers().contains(layer.name()))
                        .toList();
        int size = settings.version().size();
        return SimilaritySearch.mostSimilar(layers, symbol.matrix(), settings.taken(), progress)
                .orElseThrow(() ->
                        MarkException.request(
                                "No pruned layer has a free region of %d x %d kernels for the symbol; choose a smaller version or other layers."
                                        .formatted(size, size)))
                .placement();
    }

    private Layer layer(Placement placement) throws MarkException {
        return ticket.prunedLayers().stream()
                .filter(layer -> layer.name().equals(placement.layer()))
                .findFirst()
                .orElseThrow(() ->
                        MarkException.request(
                                "The ticket has no pruned layer called %s."
                                        .formatted(placement.layer())));
    }

    private ModuleRegion region(Placement placement, Layer layer) throws MarkException {
        try {
            return ModuleRegion.of(settings.version(), placement, layer.grid());
        } catch (IllegalArgumentException outside) {
            throw MarkException.request(outside.getMessage());
        }
    }

    private BitSet written(SymbolProfile profile) {
        QrLayout layout = profile.layout();
        BitSet written = new BitSet();
        for (int bit = 0; bit < layout.dataBits(); bit++) {
            written.set(layout.module(bit));
        }
        if (settings.referenceCells()) {
            written.andNot(PublishedCells.unwritten(profile.version()));
        }
        return written;
    }

    private static void fill(LayerEdit edit, int kernel) {
        for (int i = 0; i < edit.kernelSize(); i++) {
            edit.add(kernel * edit.kernelSize() + i);
        }
    }

    private void balance(NetworkEdit network, LayerEdit edit, Writing writing)
            throws MarkException {
        BitSet region = writing.region().kernelSet();
        int surplus = edit.balance();
        if (surplus < 0) {
            List<Integer> places = regrowable(edit, writing);
            Collections.shuffle(places, random);
            places.stream().limit(-surplus).forEach(edit::add);
        } else if (surplus > 0) {
            List<Integer> others = keptOutside(network, edit, region);
            Collections.shuffle(others, random);
            others.stream().limit(surplus).forEach(edit::remove);
        }
        region.stream().forEach(kernel -> network.freeze(edit.original().name(), kernel));
        network.balanceOut();
    }

    /** Pruned weights of kernels that stand for light modules and were lit before. */
    private static List<Integer> regrowable(LayerEdit edit, Writing writing) {
        List<Integer> places = new ArrayList<>();
        int columns = edit.originalGrid().columns();
        writing.lit().stream()
                .map(writing.region()::kernel)
                .filter(kernel -> edit.originalGrid().kept(kernel / columns, kernel % columns) > 0)
                .forEach(kernel -> {
                    int end = (kernel + 1) * edit.kernelSize();
                    for (int i = kernel * edit.kernelSize(); i < end; i++) {
                        if (!edit.isKept(i)) {
                            places.add(i);
                        }
                    }
                });
        return places;
    }

    private static List<Integer> keptOutside(NetworkEdit network, LayerEdit edit, BitSet region) {
        List<Integer> kept = new ArrayList<>();
        for (int i = edit.nextKept(0); i >= 0; i = edit.nextKept(i + 1)) {
            int kernel = edit.kernelOf(i);
            if (!region.get(kernel) && !network.isFrozen(edit.original().name(), kernel)) {
                kept.add(i);
            }
        }
        return kept;
    }
}
