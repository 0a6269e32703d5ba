package signet.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.job.Progress;
import signet.ticket.Density;
import signet.ticket.Layer;

class NetworkSummaryTest {
    private static OpenedTicket opened;
    private static NetworkSummary network;

    @BeforeAll
    static void open() throws Exception {
        Path sample = Path.of("sample-models/resnet20-cifar10.safetensors");
        opened = Operations.OPEN.run(new Operations.TicketPath(sample), Progress.NONE);
        network = NetworkSummary.of(opened);
    }

    private static LayerRow row(String path) {
        Layer layer = opened.ticket().layer(path).orElseThrow();
        return network.row(layer).orElseThrow();
    }

    @Test
    void countsTheCountedLayersOnly() {
        assertThat(network.architecture()).isEqualTo("ResNet-20");
        assertThat(network.layers()).hasSize(20);
        assertThat(network.counted()).isEqualTo(18);
        assertThat(network.kernels()).isEqualTo(267_264 / 9);
        assertThat(network.emptyKernels())
                .isEqualTo(network.stages().stream().mapToInt(LayerRow::emptyKernels).sum());
        assertThat(network.sparsest().orElseThrow().name()).isEqualTo("layer3.2.conv2");
    }

    @Test
    void sumsUpStagesAndBlocks() {
        List<LayerRow> stages = network.stages();
        assertThat(stages)
                .extracting(LayerRow::title)
                .containsExactly("layer1", "layer2", "layer3");
        assertThat(stages).extracting(LayerRow::kernels).containsOnly("3 blocks");
        assertThat(stages.stream().map(LayerRow::density).reduce(Density.NONE, Density::plus))
                .isEqualTo(opened.density());
        LayerRow block = stages.getFirst().children().getFirst();
        assertThat(block.kernels()).isEqualTo("2 layers");
        assertThat(NetworkSummary.largest(stages)).isEqualTo(stages.getLast().density());
    }

    @Test
    void saysWhatIsNotCounted() {
        assertThat(row("conv1").note()).isEqualTo("not counted");
        assertThat(row("layer1.0.conv1").note()).isEmpty();
        assertThat(row("layer1.0.conv1").kernels()).isEqualTo("16 × 16");
    }

    @Test
    void matchesEveryWordOfAFilterInAName() {
        LayerRow stage = network.stages().getLast();
        assertThat(stage.matches("layer3", "conv2")).isTrue();
        assertThat(stage.matches("layer2", "conv2")).isFalse();
        assertThat(row("layer3.0.conv2").underFullName().title()).isEqualTo("layer3.0.conv2");
    }

    @Test
    void findsRoomForSymbols() {
        assertThat(NetworkSummary.layersWithRoomFor(29, opened.counted())).isEqualTo(11);
        assertThat(NetworkSummary.layersWithRoomFor(65, opened.counted())).isZero();
    }

    @Test
    void showsALargeLayerOfTheBodyFirst() {
        assertThat(InspectViewModel.firstToShow(network.layers()).orElseThrow().name())
                .isEqualTo("layer3.0.conv2");
        assertThat(InspectViewModel.firstToShow(List.of())).isEmpty();
    }
}
