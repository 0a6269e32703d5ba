package signet.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.job.Progress;

class TicketFactsTest {
    private static OpenedTicket open(String file) throws Exception {
        return Operations.OPEN.run(new Operations.TicketPath(Path.of(file)), Progress.NONE);
    }

    @Test
    void tellsWhatTheFileTells() throws Exception {
        assertThat(TicketFacts.of(open("sample-models/resnet20-cifar10.safetensors"), "ResNet-20"))
                .containsExactly(
                        "ResNet-20", "CIFAR-10", "density 20.97 %", "56,050 of 267,264 kept");
    }

    @Test
    void leavesOutWhatIsNotKnown() throws Exception {
        assertThat(TicketFacts.of(open("src/test/resources/torch/plain.zip.pth"), ""))
                .containsExactly("nothing is pruned");
    }

    @Test
    void countsOneItemInTheSingular() {
        assertThat(TicketFacts.notData(1)).isEqualTo("1 item is not data");
        assertThat(TicketFacts.notData(2)).isEqualTo("2 items are not data");
    }
}
