package signet.ui.sign;

import java.util.List;
import java.util.Optional;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.MarkProgress;
import signet.mark.Placement;
import signet.mark.ProtectedKernels;
import signet.mark.embed.Embedding;
import signet.mark.place.CostMap;
import signet.mark.place.KernelCosts;
import signet.ticket.Ticket;

/** A ticket surveyed for one signature; immutable, so that threads can share it. */
sealed interface Press permits SignetPress, PaperPress {
    /**
     * Surveys a ticket.
     *
     * @throws MarkException if the form or the ticket does not allow any signature, in a sentence
     */
    static Press of(Ticket ticket, SignForm form, ProtectedKernels taken, MarkProgress progress)
            throws MarkException {
        return form.mode() == MarkProfile.SIGNET
                ? SignetPress.of(ticket, form, taken)
                : PaperPress.of(ticket, form, taken, progress);
    }

    /** The form it was made for. */
    SignForm form();

    /** What every kernel costs. */
    CostMap costs();

    /**
     * The symbol laid at a place, quick enough to follow a pointer; empty where it does not fit.
     */
    Optional<LaidSymbol> at(Placement placement);

    /** The costs of a layer in which the symbol fits at a place; empty where it does not. */
    default Optional<KernelCosts> layerAt(Placement placement) {
        int side = form().version().size();
        return costs().layer(placement.layer())
                .filter(layer ->
                        placement.row() + side <= layer.grid().rows()
                                && placement.column() + side <= layer.grid().columns());
    }

    /**
     * First candidates, cheapest first, in a fraction of the time of {@link #ranked}.
     *
     * @throws MarkException if there is no place, saying what would fit
     */
    List<LaidSymbol> quick(MarkProgress progress) throws MarkException;

    /** The cheapest places with their best symbols, cheapest first. */
    List<LaidSymbol> ranked(MarkProgress progress) throws MarkException;

    /**
     * The best symbol for a place.
     *
     * @throws MarkException if it does not fit there or touches another signature
     */
    LaidSymbol refined(Placement placement, MarkProgress progress) throws MarkException;

    /**
     * Presses a symbol into the ticket, of which a new one is made.
     *
     * @throws MarkException if the ticket is too dense or too empty
     */
    Embedding press(LaidSymbol symbol, MarkProgress progress) throws MarkException;
}
