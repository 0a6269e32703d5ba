package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.lab.RunLock;

class SweepsTest {
    private static final String ATTACKS = "{\"attack\": \"prune\", \"strengths\": [0.2]}";

    @TempDir private Path files;

    @Test
    void listsWhatWasBegunAndHowFarItIs() throws IOException {
        SmallSweep.finished(files);
        Sweeps sweeps = new Sweeps(files);
        SweepFolder begun = sweeps.begin(SmallSweep.in(files, ATTACKS));
        Sweeps.Listing found = sweeps.list();
        assertThat(found.damaged()).isEmpty();
        assertThat(found.sweeps())
                .extracting(KeptSweep::folder)
                .containsExactly(begun.path(), files.resolve("finished"));
        KeptSweep waiting = found.sweeps().getFirst();
        assertThat(waiting.names()).isEqualTo("ours");
        assertThat(waiting.done()).isZero();
        assertThat(waiting.cells()).isEqualTo(3);
        assertThat(waiting.worked()).isEmpty();
        assertThat(waiting.finished()).isFalse();
        KeptSweep done = found.sweeps().getLast();
        assertThat(done.finished()).isTrue();
        assertThat(done.done()).isEqualTo(done.cells());
        assertThat(done.worked()).isPresent();
        assertThat(done.underWay()).isFalse();
    }

    @Test
    void knowsWhatIsUnderWay() throws IOException {
        Sweeps sweeps = new Sweeps(files);
        SweepFolder begun = sweeps.begin(SmallSweep.in(files, ATTACKS));
        try (RunLock _ = RunLock.take(begun.path())) {
            assertThat(sweeps.list().sweeps().getFirst().underWay()).isTrue();
        }
        assertThat(sweeps.list().sweeps().getFirst().underWay()).isFalse();
    }

    @Test
    void leavesADamagedOneOutAndSaysSo() throws IOException {
        Sweeps sweeps = new Sweeps(files);
        SweepFolder begun = sweeps.begin(SmallSweep.in(files, ATTACKS));
        Files.writeString(begun.path().resolve("cells.jsonl"), "{\n");
        assertThat(sweeps.list().sweeps()).isEmpty();
        assertThat(sweeps.list().damaged()).singleElement().asString().contains("Line 1");
    }

    @Test
    void findsNothingWhereNoFolderIs() throws IOException {
        assertThat(new Sweeps(files.resolve("none")).list().sweeps()).isEmpty();
    }
}
