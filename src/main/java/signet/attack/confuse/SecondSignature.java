package signet.attack.confuse;

import java.util.List;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.AttackFacts;
import signet.attack.Family;
import signet.attack.KnownMark;
import signet.attack.Move;
import signet.attack.Needs;
import signet.attack.Source;
import signet.attack.Strength;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.ProtectedKernels;
import signet.mark.embed.Embedding;
import signet.mark.embed.RankedPlace;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.ticket.Ticket;

/**
 * Embeds a signature of the attacker's own with Signet itself, over the owner's or beside it
 * (watermark science, section 5: who was first?).
 */
public final class SecondSignature implements Attack {
    private final AttackFacts facts;
    private final boolean samePlace;

    private SecondSignature(String id, String title, String line, boolean samePlace) {
        this.samePlace = samePlace;
        this.facts =
                new AttackFacts(
                        id,
                        title,
                        line,
                        Family.CONFUSE,
                        Strength.whole(),
                        new Needs(true, true, Needs.Data.NONE),
                        Source.SIGNET);
    }

    /** Over the owner's signature. */
    public static SecondSignature over() {
        return new SecondSignature(
                "overwrite",
                "Second signature, same place",
                "Embeds another signature with Signet where the owner's lies.",
                true);
    }

    /** Where it costs least without touching the owner's. */
    public static SecondSignature beside() {
        return new SecondSignature(
                "second-signature",
                "Second signature elsewhere",
                "Embeds another signature with Signet beside the owner's.",
                false);
    }

    @Override
    public AttackFacts facts() {
        return facts;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        KnownMark mark = context.requireMark();
        ProtectedKernels taken =
                samePlace
                        ? ProtectedKernels.NONE
                        : ProtectedKernels.NONE.and(mark.regionOf(suspect));
        Ticket start = suspect.shipped();
        SignetSettings settings = SignetSettings.of(context.second());
        SignetSettings chosen =
                new SignetSettings(
                        settings.signature(),
                        List.of(mark.version()),
                        List.of(mark.level()),
                        settings.model(),
                        settings.minFlips(),
                        taken,
                        context.seed());
        return whole -> embedded(start, chosen, mark);
    }

    private Ticket embedded(Ticket start, SignetSettings settings, KnownMark mark)
            throws AttackException {
        try {
            SignetEmbedder embedder = new SignetEmbedder(start, settings, MarkProgress.NONE);
            List<RankedPlace> places =
                    samePlace ? embedder.rankAt(mark.placement()) : embedder.rank();
            Embedding embedding =
                    samePlace ? embedder.embed(places.getFirst()) : embedder.embed(places);
            return embedding.ticket().shipped();
        } catch (MarkException impossible) {
            throw impossible.fault() == MarkException.Fault.TICKET
                    ? AttackException.ticket(impossible.getMessage())
                    : AttackException.context(impossible.getMessage());
        }
    }
}
