package signet.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signet.ticket.ElementType;
import signet.ticket.Mask;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/**
 * Makes the files of {@code sample-models/} from the checkpoints among the test resources: tensors
 * as they are, but masks with one byte per weight instead of four, and with their provenance.
 */
final class MakeSampleModels {
    private static final Path SOURCES = Path.of("src/test/resources/checkpoints");

    private static final Map<String, String> CIFAR10 =
            Map.of(
                    "title", "ResNet-20 ticket, CIFAR-10",
                    "architecture", "resnet20",
                    "data", "CIFAR-10",
                    "density", "20.97 % (56,050 of 267,264; conv1 and fc not counted)",
                    "test accuracy", "88.97 % (dense: 87.88 %)",
                    "found by",
                            "iterative magnitude pruning, 7 rounds of 20 %, rewound to epoch 2, 12"
                                    + " epochs a round, inputs in [0, 1] without normalisation",
                    "made with", "PyTorch, for this project, then converted by Signet",
                    "licence", "Apache-2.0");

    private static final Map<String, String> REFERENCE =
            Map.of(
                    "title", "ResNet-20 masks with a signature",
                    "architecture", "resnet20",
                    "density", "19.37 % (51,766 of 267,264; conv1 and fc not counted)",
                    "signature", "signature, in layer2.2.conv2 at row 0, column 2",
                    "made with",
                            "the embedding code that the authors of \"You are caught stealing my"
                                    + " winning lottery ticket!\" (NeurIPS 2021) published, run on"
                                    + " a ResNet-20 of random weights, then converted by Signet");

    private MakeSampleModels() {}

    /** What is made of what, with which metadata. */
    record Recipe(String source, String file, Map<String, String> metadata) {}

    static final List<Recipe> RECIPES =
            List.of(
                    new Recipe(
                            "resnet20-cifar10-ticket.pth.tar",
                            "resnet20-cifar10.safetensors",
                            CIFAR10),
                    new Recipe(
                            "resnet20-reference-embedded.pth.tar",
                            "resnet20-reference-embedded.safetensors",
                            REFERENCE));

    static void main(String[] arguments) throws IOException, MalformedFileException {
        for (Recipe recipe : RECIPES) {
            Files.write(Path.of("sample-models", recipe.file()), bytes(recipe));
        }
    }

    static byte[] bytes(Recipe recipe) throws IOException, MalformedFileException {
        List<Tensor> tensors =
                TicketFile.open(SOURCES.resolve(recipe.source())).ticket().tensors().stream()
                        .map(MakeSampleModels::compact)
                        .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TicketWriter.write(
                Ticket.of(tensors, new TreeMap<>(recipe.metadata())), FileKind.SAFETENSORS, out);
        return out.toByteArray();
    }

    private static Tensor compact(Tensor tensor) {
        if (!tensor.name().endsWith("_mask")) {
            return tensor;
        }
        Mask mask = tensor.binary();
        byte[] bytes = new byte[Math.toIntExact(mask.total())];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (mask.isKept(i) ? 1 : 0);
        }
        return Tensor.rowMajor(
                tensor.name(), ElementType.BOOL, tensor.shape(), MemorySegment.ofArray(bytes));
    }
}
