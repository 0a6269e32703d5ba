package signet.ui.sign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.MarkProgress;
import signet.mark.Placement;
import signet.mark.ProtectedKernels;
import signet.mark.embed.Embedding;
import signet.mark.embed.PaperEmbedder;
import signet.mark.embed.PaperSettings;
import signet.mark.place.CostMap;
import signet.ticket.Ticket;

/**
 * Algorithm 2 of the paper: one symbol, and one candidate, the region most similar to it.
 *
 * @param found what the algorithm does when it is left alone
 */
record PaperPress(
        Ticket ticket, SignForm form, ProtectedKernels taken, CostMap costs, Embedding found)
        implements Press {
    private static final int WEIGHTS_IN_A_NEW_KERNEL = 1;

    static PaperPress of(
            Ticket ticket, SignForm form, ProtectedKernels taken, MarkProgress progress)
            throws MarkException {
        CostMap costs = CostMap.of(ticket, form.model());
        Embedding found =
                PaperEmbedder.embed(ticket, settings(form, taken, Optional.empty()), progress);
        return new PaperPress(ticket, form, taken, costs, found);
    }

    private static PaperSettings settings(
            SignForm form, ProtectedKernels taken, Optional<Placement> placement) {
        PaperSettings usual = PaperSettings.of(form.signature());
        return new PaperSettings(
                form.signature(),
                form.version(),
                form.level(),
                Optional.empty(),
                Set.of(),
                placement,
                false,
                taken,
                usual.seed());
    }

    @Override
    public Optional<LaidSymbol> at(Placement placement) {
        return layerAt(placement)
                .map(layer ->
                        LaidSymbol.of(
                                layer,
                                placement,
                                found.symbol(),
                                MarkProfile.PAPER,
                                WEIGHTS_IN_A_NEW_KERNEL));
    }

    @Override
    public List<LaidSymbol> quick(MarkProgress progress) {
        return ranked(progress);
    }

    @Override
    public List<LaidSymbol> ranked(MarkProgress progress) {
        return at(found.placement()).stream().toList();
    }

    @Override
    public LaidSymbol refined(Placement placement, MarkProgress progress) {
        return at(placement).orElseThrow();
    }

    @Override
    public Embedding press(LaidSymbol symbol, MarkProgress progress) throws MarkException {
        return PaperEmbedder.embed(
                ticket, settings(form, taken, Optional.of(symbol.placement())), progress);
    }
}
