package signet.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.mark.MarkException;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** The bundled tickets, and made-up ones small enough to look at. */
public final class Suspects {
    private static final Path FOLDER = Path.of("sample-models");

    private Suspects() {}

    /** ResNet-20 with weights and stored masks; pruned weights are still there. */
    public static Ticket trained() {
        return open("resnet20-cifar10.safetensors");
    }

    /** The same with a signature. */
    public static Ticket signed() {
        return open("resnet20-cifar10-signed.safetensors");
    }

    /** The owner's record of {@link #signed()}. */
    public static OwnerRecord ownersRecord() {
        try {
            return OwnerRecord.parse(
                    Files.readAllBytes(FOLDER.resolve("resnet20-cifar10-signed.record.json")));
        } catch (IOException | MarkException e) {
            throw new AssertionError(e);
        }
    }

    /** Masks of 19.37 % in which the published code embedded "signature"; no weights. */
    public static Ticket masksOnly() {
        return open("resnet20-reference-embedded.safetensors");
    }

    /** A ticket as a thief finds it who gets no masks: pruned weights are exact zeros. */
    public static Ticket withoutMasks(Ticket ticket) {
        List<Tensor> tensors = new ArrayList<>();
        for (Tensor tensor : ticket.shipped().tensors()) {
            if (!tensor.name().endsWith("_mask")) {
                tensors.add(tensor.renamed(tensor.name().replace("weight_orig", "weight")));
            }
        }
        return Ticket.of(tensors, ticket.metadata());
    }

    /** Two layers of 2 x 2 kernels of one weight: 1, -2, 3, 0 and 5, 0, -7, 8. */
    public static Ticket small() {
        Shape shape = Shape.of(2, 2);
        return Ticket.of(
                List.of(
                        Tensor.of("a.weight", shape, 1, -2, 3, 0),
                        Tensor.of("b.weight", shape, 5, 0, -7, 8)),
                Map.of());
    }

    /** Whether every pruned weight is zero and every kept one is not, in the counted layers. */
    public static boolean isConsistent(Ticket ticket) {
        return ticket.countedLayers().stream().allMatch(Suspects::isConsistent);
    }

    private static boolean isConsistent(Layer layer) {
        Mask values = layer.weight().orElseThrow().nonZero();
        return values.equals(layer.mask());
    }

    /** Weights kept in the layers that the paper counts. */
    public static long kept(Ticket ticket) {
        return ticket.density().kept();
    }

    private static Ticket open(String name) {
        try {
            return TicketFile.open(FOLDER.resolve(name)).ticket();
        } catch (IOException | MalformedFileException e) {
            throw new AssertionError(e);
        }
    }
}
