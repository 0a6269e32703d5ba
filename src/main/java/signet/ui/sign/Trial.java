package signet.ui.sign;

import signet.app.OpenedTicket;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.ProtectedKernels;
import signet.mark.embed.Embedding;

/**
 * What pressing a symbol gives, worked out to the last weight before anyone decides.
 *
 * @param before the ticket it is pressed into
 * @param after the ticket with the signature
 * @param taken the kernels of all signatures that {@code after} carries
 */
public record Trial(
        LaidSymbol symbol,
        Embedding embedding,
        OpenedTicket before,
        OpenedTicket after,
        ProtectedKernels taken) {
    static Trial of(
            Press press,
            LaidSymbol symbol,
            OpenedTicket before,
            ProtectedKernels taken,
            MarkProgress progress)
            throws MarkException {
        Embedding embedding = press.press(symbol, progress);
        return new Trial(
                symbol,
                embedding,
                before,
                before.holding(embedding.ticket()),
                taken.and(embedding.region()));
    }
}
