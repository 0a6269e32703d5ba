package signet.net;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.data.ImageShape;
import signet.net.plan.NetworkKind;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.net.plan.Op.Convolution;
import signet.net.plan.Op.Weighted;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;
import signet.ticket.Shape;

/**
 * Recognises a network by the names and shapes of its parameters: the one of the catalogue whose
 * layers have most in common with them, which then must have everything in common.
 *
 * @param shapes of the tensors by {@code state_dict} name
 */
record PlanFinder(Map<String, Shape> shapes) {
    /** Rows and columns that images of common data sets have; those of MNIST and CIFAR first. */
    private static final List<Integer> SIDES = List.of(28, 32, 64, 96, 224);

    /** A file that tells of more channels or classes than this is damaged. */
    private static final int MOST = 1 << 16;

    /**
     * The network.
     *
     * @param images their size, where it is known
     * @throws UnfitTicketException in a sentence, if there is none, or not for these images
     */
    NetworkPlan find(Optional<ImageShape> images) {
        NetworkPlan best =
                Networks.all().stream()
                        .flatMap(this::plans)
                        .reduce((one, other) -> score(other) > score(one) ? other : one)
                        .orElseThrow();
        if (agreeing(best) * 2 < best.layers().size()) {
            throw new UnfitTicketException(
                    "This ticket is of no network that can be run here; %s comes nearest, but only"
                            + " %d of its %d layers are there.",
                    best.title(), agreeing(best), best.layers().size());
        }
        NetworkPlan plan = images.map(size -> resized(best, size)).orElse(best);
        plan.parameters().forEach(parameter -> requireFit(plan, parameter));
        requireNoMore(plan);
        return plan;
    }

    /** The network of a kind for each size of images that there may be. */
    private Stream<NetworkPlan> plans(NetworkKind kind) {
        ImageShape usual = kind.usual();
        List<Weighted> layers = kind.plan(usual, 2).layers();
        int classes = Math.max(2, dimension(layers.getLast(), 0, 2));
        Stream<ImageShape> square =
                channels(layers.getFirst(), usual).stream()
                        .flatMap(channels ->
                                SIDES.stream().map(side -> new ImageShape(channels, side, side)));
        return Stream.concat(Stream.of(usual), square)
                .filter(kind::takes)
                .map(images -> kind.plan(images, classes));
    }

    /** Channels of the images; a linear layer does not tell. */
    private List<Integer> channels(Weighted first, ImageShape usual) {
        return first instanceof Convolution
                ? List.of(dimension(first, 1, usual.channels()))
                : List.of(1, 3);
    }

    private int dimension(Weighted layer, int index, int otherwise) {
        Shape shape = shapes.get(weightOf(layer));
        return shape == null || shape.rank() < 2 || shape.dimension(index) > MOST
                ? otherwise
                : Math.max(1, (int) shape.dimension(index));
    }

    /** Layers that agree, less those that do not and those that are too many. */
    private long score(NetworkPlan plan) {
        long agreeing = agreeing(plan);
        return agreeing - (plan.layers().size() - agreeing) - surplus(plan).size();
    }

    private long agreeing(NetworkPlan plan) {
        return plan.layers().stream()
                .filter(layer -> layer.shape().equals(shapes.get(weightOf(layer))))
                .count();
    }

    private List<String> surplus(NetworkPlan plan) {
        Set<String> known =
                plan.layers().stream().map(PlanFinder::weightOf).collect(Collectors.toSet());
        return shapes.entrySet().stream()
                .filter(entry -> entry.getValue().rank() > 1 && isWeight(entry.getKey()))
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
    }

    private static NetworkPlan resized(NetworkPlan plan, ImageShape images) {
        try {
            return Networks.byId(plan.id(), images, plan.classes());
        } catch (IllegalArgumentException e) {
            throw new UnfitTicketException("%s", e.getMessage());
        }
    }

    private void requireFit(NetworkPlan plan, Parameter parameter) {
        Shape found = shapes.get(parameter.name());
        if (found == null && parameter.role() == ParameterRole.BATCHES) {
            return;
        }
        if (found == null) {
            throw new UnfitTicketException(
                    "There is no %s in this ticket; %s needs it with shape %s.",
                    parameter.name(), plan.title(), parameter.shape());
        }
        if (!found.equals(parameter.shape())) {
            throw new UnfitTicketException(
                    "%s of this ticket is %s, but %s for images of %s needs %s.",
                    parameter.name(), found, plan.title(), plan.input(), parameter.shape());
        }
    }

    private void requireNoMore(NetworkPlan plan) {
        surplus(plan).stream()
                .findFirst()
                .ifPresent(name -> {
                    throw new UnfitTicketException(
                            "This ticket has a layer %s of %s, which %s does not have.",
                            name, shapes.get(name), plan.title());
                });
    }

    private static boolean isWeight(String name) {
        return name.endsWith(ParameterRole.WEIGHT.in(""));
    }

    private static String weightOf(Weighted layer) {
        return ParameterRole.WEIGHT.in(layer.name());
    }
}
