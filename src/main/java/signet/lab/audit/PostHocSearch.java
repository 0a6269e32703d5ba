package signet.lab.audit;

import java.util.List;
import java.util.Optional;
import signet.evidence.Score;
import signet.evidence.Tries;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Orientation;
import signet.mark.Polarity;
import signet.mark.Signature;
import signet.mark.embed.RankedPlace;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.mark.place.CostModel;
import signet.mark.place.Objective;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.ticket.Ticket;

/**
 * An accuser who sees the ticket first and then chooses place, orientation, polarity, data mask and
 * all but one character of the content (watermark science, finding 4). The level with the fewest
 * check codewords leaves the most to choose.
 */
final class PostHocSearch {
    private static final QrVersion VERSION = new QrVersion(3);
    private static final EcLevel LEVEL = EcLevel.L;
    private static final Signature SHORTEST = Signature.of("x");

    private PostHocSearch() {}

    /**
     * The best agreement, with every choice counted: each free bit of the content doubles what
     * could have been claimed, as each order of channels does. Empty where no symbol fits.
     */
    static Optional<Score> best(
            Ticket innocent, List<InnocentLayer> layers, MarkProgress progress) {
        SignetSettings settings =
                SignetSettings.of(SHORTEST)
                        .with(CostModel.damageOnly(Objective.MODULES, 1))
                        .with(List.of(VERSION), List.of(LEVEL));
        try {
            RankedPlace best = new SignetEmbedder(innocent, settings, progress).rank().getFirst();
            return layers.stream()
                    .filter(layer -> layer.name().equals(best.placement().layer()))
                    .findFirst()
                    .map(layer -> layer.score(best.symbol(), best.placement(), tries(layers)));
        } catch (MarkException nothingFits) {
            return Optional.empty();
        }
    }

    private static Tries tries(List<InnocentLayer> layers) {
        long places = layers.stream().mapToLong(layer -> layer.places(VERSION)).sum();
        Tries ways =
                Tries.of(places)
                        .times(Orientation.values().length)
                        .times(Polarity.values().length)
                        .times(DataMask.values().length);
        int free = VERSION.blocks(LEVEL).dataCodewords() * Byte.SIZE;
        return new Tries(ways.readings(), free);
    }
}
