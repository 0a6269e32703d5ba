package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.Finding;
import signet.format.MalformedFileException;
import signet.ticket.Tensor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small files that PyTorch 1.13 wrote ({@code make_torch_fixtures.py}), in both layouts. */
class PyTorchSamplesTest {
    private static JsonNode expected() throws Exception {
        return new JsonMapper().readTree(Samples.torch("expected.json"));
    }

    static Stream<String> samples() throws Exception {
        return expected().propertyNames().stream()
                .flatMap(name -> Stream.of(name + ".zip.pth", name + ".legacy.pth"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEveryTensorAsPyTorchDoes(String file) throws Exception {
        JsonNode wanted = expected().get(file.substring(0, file.indexOf('.')));
        TorchContent content = Samples.read(Samples.torch(file));

        assertThat(content.findings()).isEmpty();
        assertThat(content.tensors())
                .extracting(Tensor::name)
                .containsExactlyElementsOf(wanted.propertyNames());
        for (Tensor tensor : content.tensors()) {
            JsonNode one = wanted.get(tensor.name());
            assertThat(tensor.type()).hasToString(one.get("dtype").asString());
            assertThat(tensor.shape().toArray())
                    .containsExactly(
                            one.get("shape").valueStream().mapToLong(JsonNode::asLong).toArray());
            assertThat(Samples.sha256(tensor)).isEqualTo(one.get("sha256_le").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"training.zip.pth", "training.legacy.pth"})
    void takesTheDictWithMasksAndLeavesTheOptimizer(String file) throws Exception {
        TorchContent content = Samples.read(Samples.torch(file));
        assertThat(content.source()).isEqualTo("state_dict");
        assertThat(content.tensors()).extracting(Tensor::name).contains("conv1.weight_mask");
        assertThat(content.metadata())
                .containsOnlyKeys("epoch", "best_sa", "arch", "lr", "done")
                .containsEntry("epoch", "7")
                .containsEntry("best_sa", "91.5")
                .containsEntry("arch", "net")
                .containsEntry("lr", "0.1")
                .containsEntry("done", "true");
    }

    @Test
    void saysWhichDictTheTensorsCameFrom() throws Exception {
        assertThat(source("plain")).isEmpty();
        assertThat(source("nested")).isEqualTo("model.state_dict");
        assertThat(source("parallel")).isEqualTo("net");
        assertThat(source("model_state_dict")).isEqualTo("model_state_dict");
        assertThat(source("masks_uint8")).isEqualTo("masks");
    }

    private static String source(String sample) throws Exception {
        return Samples.read(Samples.torch(sample + ".zip.pth")).source();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload.zip.pth", "payload.legacy.pth"})
    void listsAPayloadAndReadsTheTensorsBesideIt(String file) throws Exception {
        byte[] bytes = Samples.torch(file);
        TorchContent content = Samples.read(bytes);
        assertThat(content.tensors()).hasSize(8);
        assertThat(content.findings()).extracting(Finding::name).containsExactly("posix.system");
        Finding finding = content.findings().getFirst();
        int start = finding.member().isEmpty() ? 0 : 64;
        String there = new String(bytes, "ISO-8859-1").substring(start + (int) finding.offset());
        assertThat(there).startsWith("cposix\nsystem\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exotic.zip.pth", "exotic.legacy.pth"})
    void leavesOutTensorsOfOtherKindsAndSaysSo(String file) throws Exception {
        TorchContent content = Samples.read(Samples.torch(file));
        assertThat(content.tensors()).extracting(Tensor::name).containsExactly("weight");
        assertThat(content.findings())
                .extracting(Finding::name)
                .contains(
                        "torch.ComplexFloatStorage",
                        "torch._utils._rebuild_qtensor",
                        "torch._utils._rebuild_sparse_tensor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole_module.zip.pth", "whole_module.legacy.pth"})
    void refusesAWholePickledModule(String file) throws Exception {
        refused(file, "__main__.Net, which is a program", "save model.state_dict() instead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers.zip.pth", "optimizer_only.legacy.pth"})
    void refusesAFileWithoutTensors(String file) throws Exception {
        refused(file, "holds no tensors by name");
    }

    @Test
    void refusesOtherThingsThatPyTorchSaves() throws Exception {
        refused("one_tensor.zip.pth", "one tensor without a name");
        refused("torchscript.pt", "TorchScript archive, which is a program");
    }

    private static void refused(String file, String... sentence) throws Exception {
        byte[] bytes = Samples.torch(file);
        assertThatThrownBy(() -> Samples.read(bytes))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContainingAll(sentence);
    }
}
