package signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.attack.AttackFacts;
import signet.lab.sweep.SweepAttack;
import signet.lab.sweep.SweepDraft;
import signet.lab.sweep.SweepSpec;
import signet.net.Network;
import signet.ticket.Ticket;

class BenchmarksTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void listsItsBenchmarksForANameItDoesNotKnow() {
        assertThat(Benchmarks.run(List.of("nothing"), new PrintStream(out))).isEqualTo(2);
        assertThat(out.toString()).contains("  open  Opening a ticket", "  sweep  60 cells");
    }

    @Test
    void namesTheMachine() {
        assertThat(Machine.describe()).contains("cores", "MB heap", "JDK " + Runtime.version());
    }

    @Test
    void theMadeCheckpointIsAsLargeAsResNet50() {
        assertThat(ResNet50.make().tensors().stream().mapToLong(t -> t.elements()).sum())
                .isEqualTo(25_610_152);
        assertThat(ResNet50.make().density().ratio()).isBetween(0.199, 0.201);
    }

    @Test
    void theMadeResNet18IsKnownAsOneSoThatItsChannelsCanBeExchanged() {
        Ticket made = ResNet18.network();

        assertThat(Network.of(made).plan().id()).isEqualTo("resnet18");
        assertThat(made.density().ratio()).isBetween(0.199, 0.201);
    }

    @Test
    void theMeasuredSweepHasSixtyCellsAndTrainsNothing(@TempDir Path folder) throws Exception {
        SweepBenchmark.prepare(folder);

        SweepSpec spec = SweepDraft.read(folder.resolve("sweep.json"));

        assertThat(spec.cells()).hasSize(60);
        for (SweepAttack attack : spec.attacks()) {
            AttackFacts facts = attack.settings().find().facts();
            assertThat(facts.needs().training()).isFalse();
            attack.strengths().forEach(facts.strength()::require);
        }
    }

    @Test
    void seesTheHeapThatWorkAdds() throws IOException {
        assertThat(Measure.peakHeapAdded(() -> new byte[20_000_000]))
                .isBetween(20_000_000L, 100_000_000L);
    }
}
