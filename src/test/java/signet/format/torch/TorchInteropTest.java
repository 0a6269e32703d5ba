package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.ticket.Tensor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of ours, opened by a real PyTorch with {@code weights_only=True}. The environment variable
 * SIGNET_PYTHON names a Python that has it, if {@code python3} has not.
 */
@Tag("interop")
class TorchInteropTest {
    private static final String PYTHON = System.getenv().getOrDefault("SIGNET_PYTHON", "python3");

    @TempDir Path folder;

    private JsonNode seenByPyTorch(List<Tensor> tensors) throws IOException, InterruptedException {
        Path file = folder.resolve("ours.pth");
        try (OutputStream out = Files.newOutputStream(file)) {
            TorchWriter.write(tensors, out);
        }
        Path answer = folder.resolve("answer.json");
        Process process =
                new ProcessBuilder(
                                PYTHON, "src/test/python/describe_torch_file.py", file.toString())
                        .redirectOutput(answer.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.waitFor()).isZero();
        return new JsonMapper().readTree(answer.toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dtypes.zip.pth", "views.legacy.pth", "training.zip.pth"})
    void pyTorchOpensWhatWeWroteBitForBit(String name) throws Exception {
        List<Tensor> tensors = Samples.read(Samples.torch(name)).tensors();
        assertSame(tensors, seenByPyTorch(tensors));
    }

    @ParameterizedTest
    @ValueSource(strings = "resnet20-ticket-zip.pth.tar")
    void pyTorchOpensATicketWeWroteBitForBit(String name) throws Exception {
        List<Tensor> tensors = Samples.read(Samples.checkpoint(name)).tensors();
        assertSame(tensors, seenByPyTorch(tensors));
    }

    private static void assertSame(List<Tensor> tensors, JsonNode seen) {
        assertThat(tensors)
                .extracting(Tensor::name)
                .containsExactlyElementsOf(seen.propertyNames());
        for (Tensor tensor : tensors) {
            JsonNode one = seen.get(tensor.name());
            assertThat(tensor.type()).hasToString(one.get("dtype").asString());
            assertThat(tensor.shape().toArray())
                    .containsExactly(
                            one.get("shape").valueStream().mapToLong(JsonNode::asLong).toArray());
            assertThat(Samples.sha256(tensor)).isEqualTo(one.get("sha256_le").asString());
        }
    }
}
