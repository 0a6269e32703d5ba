package signet.attack.confuse;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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
import signet.attack.edit.AttackedLayers;
import signet.attack.edit.Draws;
import signet.attack.edit.EditedLayer;
import signet.attack.edit.LayerwiseMove;
import signet.attack.edit.Noise;
import signet.mark.PublishedCells;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Writes another signature over the owner's as the published code does (the paper's "fake3",
 * NeurIPS'21 lottery-ownership paper, section 4.4): every weight of the region becomes noise of
 * deviation 0.1, kernels that did not change included, and lit kernels are given as many weights as
 * the whole layer kept before less what the region keeps now, which is more than were taken away.
 */
public final class RegionReplacement implements Attack {
    private static final AttackFacts FACTS =
            new AttackFacts(
                    "replace",
                    "Replace the region",
                    "Writes another signature over the owner's; all weights of the region become noise.",
                    Family.CONFUSE,
                    Strength.whole().with(List.of(1.0)),
                    new Needs(true, true, Needs.Data.NONE),
                    Source.paper("section 4.4, fake3"));

    @Override
    public AttackFacts facts() {
        return FACTS;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        KnownMark mark = context.requireMark();
        SecondSymbol symbol = SecondSymbol.of(context, mark, mark.regionOf(suspect));
        Layer layer = mark.layerOf(suspect);
        int number = AttackedLayers.number(suspect, layer);
        Draws draws = Draws.of(context.seed(), FACTS.id());
        return new LayerwiseMove(
                suspect,
                List.of(layer),
                (written, whole) ->
                        new Writer(symbol, new EditedLayer(written), number, draws).replaced());
    }

    private record Writer(SecondSymbol symbol, EditedLayer edited, int number, Draws draws) {
        Layer replaced() {
            BitSet before = occupied();
            int keptBefore = edited.keptCount();
            symbol.writtenAsPublished().stream().forEach(this::write);
            if (symbol.isOfPublishedVersion()) {
                weights(PublishedCells.FILLED).forEach(this::keep);
            }
            regrow(keptBefore - keptInRegion(), before);
            BitSet region = symbol.region().kernelSet();
            edited.kept().stream()
                    .filter(index -> region.get(index / edited.kernelSize()))
                    .forEach(this::keep);
            return edited.finish();
        }

        private BitSet occupied() {
            BitSet occupied = new BitSet();
            for (int kernel = 0; kernel < edited.kernels(); kernel++) {
                occupied.set(kernel, !edited.isEmpty(kernel));
            }
            return occupied;
        }

        private void write(int module) {
            int kernel = symbol.region().kernel(module);
            if (!symbol.keeps(module)) {
                edited.empty(kernel);
            } else if (edited.isEmpty(kernel)) {
                int place = draws.below(edited.kernelSize(), number, kernel);
                keep(kernel * edited.kernelSize() + place);
            }
        }

        private int keptInRegion() {
            BitSet kept = edited.kept();
            return symbol.region().kernelSet().stream()
                    .map(kernel ->
                            kept.get(
                                            kernel * edited.kernelSize(),
                                            (kernel + 1) * edited.kernelSize())
                                    .cardinality())
                    .sum();
        }

        /** Adds weights to kernels that are to be lit, patterns included, and were before. */
        private void regrow(int count, BitSet before) {
            int[] places =
                    IntStream.range(0, symbol.region().version().modules())
                            .filter(symbol::keeps)
                            .filter(module -> before.get(symbol.region().kernel(module)))
                            .flatMap(this::weights)
                            .filter(index -> !edited.isKept(index))
                            .toArray();
            int[] order = draws.order(places.length, number);
            for (int i = 0; i < Math.min(count, order.length); i++) {
                keep(places[order[i]]);
            }
        }

        private IntStream weights(int module) {
            int first = symbol.region().kernel(module) * edited.kernelSize();
            return IntStream.range(first, first + edited.kernelSize());
        }

        private void keep(int index) {
            edited.keep(index, Noise.PUBLISHED * draws.normal(number, index));
        }
    }
}
