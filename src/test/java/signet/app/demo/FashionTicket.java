package signet.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import signet.app.Sample;
import signet.data.ImageShape;
import signet.format.FileKind;
import signet.format.TicketWriter;
import signet.net.Network;
import signet.net.plan.Networks;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Ticket;

/**
 * A ResNet-20 for the images that come with the program, untrained; it keeps a quarter of its
 * weights.
 */
final class FashionTicket {
    private static final double DENSITY = 0.25;

    private FashionTicket() {}

    /** Writes it, as a sample. */
    static Sample in(Path folder) throws IOException {
        Network network =
                Network.initial(Networks.byId("resnet20", new ImageShape(1, 28, 28), 10), 1);
        Map<String, Mask> masks = new HashMap<>();
        for (String layer : network.plan().prunable()) {
            masks.put(layer, thinned(layer, network.plan().layer(layer).shape()));
        }
        Ticket ticket = network.withMasks(masks).toTicket(Map.of());
        Path file = folder.resolve("tiny.safetensors");
        try (var out = Files.newOutputStream(file)) {
            TicketWriter.write(ticket, FileKind.SAFETENSORS, out);
        }
        return new Sample(file, "Tiny", "Fashion-MNIST", "", "layer3.1.conv1", ticket.density());
    }

    private static Mask thinned(String layer, Shape shape) {
        BitSet kept = new BitSet();
        Random random = new Random(layer.hashCode());
        for (int i = 0; i < shape.elements(); i++) {
            kept.set(i, random.nextDouble() < DENSITY);
        }
        return Mask.of(shape, kept);
    }
}
