package signet.mark.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.mark.LayerWeights;
import signet.mark.MarkException;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * What every kernel of a ticket's pruned layers costs.
 *
 * @param model how costs are counted
 * @param layers in network order
 */
public record CostMap(CostModel model, List<KernelCosts> layers) {
    /** The smallest kept weights, as a share, that pay for what is re-grown. */
    private static final double CHEAPEST = 0.02;

    public CostMap {
        layers = List.copyOf(layers);
    }

    /**
     * Surveys a ticket.
     *
     * @throws MarkException if no layer is pruned or nothing is kept
     */
    public static CostMap of(Ticket ticket, CostModel model) throws MarkException {
        List<Layer> pruned = ticket.prunedLayers();
        if (pruned.isEmpty()) {
            throw MarkException.ticket(
                    "No layer of this ticket is pruned, so it has no pattern to write into; prune it first.");
        }
        WeightSurvey network = new WeightSurvey();
        List<WeightSurvey> surveys = new ArrayList<>();
        long kernels = 0;
        for (Layer layer : pruned) {
            WeightSurvey survey = new WeightSurvey();
            survey.add(LayerWeights.of(layer), layer.mask().toBitSet());
            surveys.add(survey);
            network.add(survey);
            kernels += layer.grid().kernels() - layer.grid().emptyKernels();
        }
        if (network.energy() == 0) {
            throw MarkException.ticket(
                    "Every weight of this ticket is pruned or zero, so nothing is left to write with.");
        }
        double unit = network.energy() / kernels;
        double price = network.meanEnergyUpTo(network.quantileBucket(CHEAPEST));
        int design = network.quantileBucket(model.designRatio());
        List<KernelCosts> costs = new ArrayList<>();
        for (int i = 0; i < pruned.size(); i++) {
            LayerWeights weights = LayerWeights.of(pruned.get(i));
            double lossRate =
                    weights.areKnown() ? surveys.get(i).shareUpTo(design) : model.designRatio();
            costs.add(KernelCosts.of(weights, model, unit, price, lossRate));
        }
        return new CostMap(model, costs);
    }

    /** The costs of one layer. */
    public Optional<KernelCosts> layer(String name) {
        return layers.stream().filter(costs -> costs.layer().equals(name)).findFirst();
    }
}
