package signet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import signet.data.ImageShape;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** Layers of the shapes of ResNet-18 for small pictures (He et al. 2016), 11.2 million weights. */
final class ResNet18 {
    private static final double KEPT = 0.2;

    private ResNet18() {}

    /**
     * A ticket that is recognised as such a network, for attacks that must know how it is wired.
     */
    static Ticket network() {
        NetworkPlan plan = Networks.byId("resnet18", new ImageShape(3, 32, 32), 10);
        return TrainingSetup.masked(Network.initial(plan, 18)).toTicket(Map.of()).shipped();
    }

    static Ticket make() {
        Random random = new Random(18);
        List<Tensor> tensors = new ArrayList<>();
        int in = 64;
        for (int stage = 0; stage < 4; stage++) {
            int out = 64 << stage;
            if (in != out) {
                tensors.add(weight(tensors.size(), Shape.of(out, in, 1, 1), random));
            }
            tensors.add(weight(tensors.size(), Shape.of(out, in, 3, 3), random));
            for (int i = 0; i < 3; i++) {
                tensors.add(weight(tensors.size(), Shape.of(out, out, 3, 3), random));
            }
            in = out;
        }
        return Ticket.of(tensors, Map.of());
    }

    private static Tensor weight(int number, Shape shape, Random random) {
        float[] values = new float[Math.toIntExact(shape.elements())];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < KEPT ? (float) random.nextGaussian() : 0;
        }
        return Tensor.of("conv%02d.weight".formatted(number), shape, values);
    }
}
