package signet.attack.confuse;

import java.util.Arrays;
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
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Writes another signature over the owner's and changes only the kernels that must change, with
 * weights as large as the layer's, as many as before (watermark science, section 0, finding 2).
 */
public final class AdaptiveReplacement implements Attack {
    private static final AttackFacts FACTS =
            new AttackFacts(
                    "replace-differing",
                    "Replace what differs",
                    "Writes another signature over the owner's and changes only the kernels that differ.",
                    Family.CONFUSE,
                    Strength.of(
                            "share of the differing kernels",
                            Strength.Unit.SHARE,
                            0,
                            1,
                            0.1,
                            0.3,
                            1.0),
                    new Needs(true, true, Needs.Data.NONE),
                    Source.SIGNET);

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
        float deviation = Noise.like(layer);
        Draws draws = Draws.of(context.seed(), FACTS.id());
        return new LayerwiseMove(
                suspect,
                List.of(layer),
                (written, share) ->
                        new Writer(symbol, new EditedLayer(written), number, deviation, draws)
                                .replaced(share));
    }

    private record Writer(
            SecondSymbol symbol, EditedLayer edited, int number, float deviation, Draws draws) {
        Layer replaced(double share) {
            int before = edited.keptCount();
            int[] different =
                    symbol.dataModules().stream()
                            .filter(module ->
                                    symbol.keeps(module)
                                            == edited.isEmpty(symbol.region().kernel(module)))
                            .toArray();
            int[] order = draws.order(different.length, number);
            int count = (int) Math.rint(share * different.length);
            for (int i : Arrays.copyOf(order, count)) {
                write(different[i]);
            }
            balance(before - edited.keptCount());
            return edited.finish();
        }

        private void write(int module) {
            int kernel = symbol.region().kernel(module);
            if (symbol.keeps(module)) {
                int place = draws.below(edited.kernelSize(), number, kernel);
                keep(kernel * edited.kernelSize() + place);
            } else {
                edited.empty(kernel);
            }
        }

        /** Gives back what was taken, or takes what was added, without changing a module. */
        private void balance(int missing) {
            int[] places =
                    Arrays.stream(symbol.region().kernels())
                            .filter(kernel -> !edited.isEmpty(kernel))
                            .flatMap(kernel -> spare(kernel, missing < 0))
                            .toArray();
            int[] order = draws.order(places.length, number);
            for (int i = 0; i < Math.min(Math.abs(missing), order.length); i++) {
                if (missing > 0) {
                    keep(places[order[i]]);
                } else {
                    edited.prune(places[order[i]]);
                }
            }
        }

        /** Weights of an occupied kernel that may go (all but its first), or that may come. */
        private IntStream spare(int kernel, boolean toGo) {
            int first = kernel * edited.kernelSize();
            return IntStream.range(first, first + edited.kernelSize())
                    .filter(index -> edited.isKept(index) == toGo)
                    .skip(toGo ? 1 : 0);
        }

        private void keep(int index) {
            edited.keep(index, deviation * draws.normal(number, index));
        }
    }
}
