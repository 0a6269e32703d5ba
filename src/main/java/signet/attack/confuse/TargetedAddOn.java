package signet.attack.confuse;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
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
import signet.mark.ModuleRegion;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.QrLayout;
import signet.ticket.Layer;
import signet.ticket.LayerStatistics;
import signet.ticket.Ticket;
import signet.ticket.WeightStatistics;

/**
 * Adds the fewest weights that keep a symbol from being decoded: one each in t + 1 codewords of a
 * Reed-Solomon block that corrects t (watermark science, sections 0 and 1.2). They are as large as
 * the layer's median weight, so that no threshold tells them from the others.
 */
public final class TargetedAddOn implements Attack {
    private static final AttackFacts FACTS =
            new AttackFacts(
                    "add-on-targeted",
                    "Add t + 1 weights",
                    "Adds one weight each to as many codewords of a block as it cannot correct.",
                    Family.CONFUSE,
                    Strength.of(
                            "blocks of the symbol made unreadable",
                            Strength.Unit.BLOCKS,
                            1,
                            81,
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
        ModuleRegion region = mark.regionOf(suspect);
        Layer layer = mark.layerOf(suspect);
        BlockPlan plan = mark.version().blocks(mark.level());
        int number = AttackedLayers.number(suspect, layer);
        Strike strike =
                new Strike(
                        region, plan, number, Draws.of(context.seed(), FACTS.id()), typical(layer));
        return new LayerwiseMove(
                suspect, List.of(layer), (struck, blocks) -> strike.on(struck, (int) blocks));
    }

    private static float typical(Layer layer) {
        return layer.weight().isEmpty()
                ? 0
                : LayerStatistics.of(layer)
                        .weights()
                        .flatMap(WeightStatistics::spread)
                        .map(spread -> (float) spread.magnitudes().median())
                        .orElse(Noise.PUBLISHED);
    }

    private record Strike(
            ModuleRegion region, BlockPlan plan, int number, Draws draws, float typical) {
        Layer on(Layer layer, int blocks) throws AttackException {
            if (blocks > plan.count()) {
                throw AttackException.context(
                        "The symbol has %d blocks, fewer than the %d that were asked for."
                                .formatted(plan.count(), blocks));
            }
            EditedLayer edited = new EditedLayer(layer);
            int[] order = draws.order(plan.count(), number);
            for (int block : Arrays.copyOf(order, blocks)) {
                breakBlock(edited, block);
            }
            return edited.finish();
        }

        private void breakBlock(EditedLayer edited, int block) throws AttackException {
            int[] codewords = plan.transmitted(block);
            int missing = plan.checks() / 2 + 1;
            for (int i : draws.order(codewords.length, -1 - block)) {
                OptionalInt empty = emptyKernel(edited, codewords[i]);
                if (empty.isPresent() && missing > 0) {
                    fill(edited, empty.getAsInt());
                    missing--;
                }
            }
            if (missing > 0) {
                throw AttackException.ticket(
                        "Too few codewords of %s have an empty kernel to add a weight to; %d more were needed."
                                .formatted(region.placement().layer(), missing));
            }
        }

        private OptionalInt emptyKernel(EditedLayer edited, int codeword) {
            QrLayout layout = plan.version().layout();
            return IntStream.range(8 * codeword, 8 * codeword + 8)
                    .map(layout::module)
                    .map(region::kernel)
                    .filter(edited::isEmpty)
                    .findFirst();
        }

        private void fill(EditedLayer edited, int kernel) {
            int place = draws.below(edited.kernelSize(), number, kernel);
            float sign = Math.signum(draws.normal(number, kernel));
            edited.keep(kernel * edited.kernelSize() + place, sign * typical);
        }
    }
}
