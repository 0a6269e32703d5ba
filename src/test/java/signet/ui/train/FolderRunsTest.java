package signet.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.lab.RunEvent;
import signet.lab.RunEventJson;
import signet.lab.Runs;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.ui.train.form.TrainForm;

class FolderRunsTest {
    private static final RunSpec SMOKE = TrainForm.FIRST.with(Preset.SMOKE).spec();

    @TempDir Path home;
    private FolderRuns runs;
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        runs = new FolderRuns(new Runs(home.resolve("runs")));
        folder = runs.begin(SMOKE);
        List<String> lines =
                MadeUpRun.finished().stream()
                        .filter(event -> !(event instanceof RunEvent.Stepped))
                        .map(RunEventJson::line)
                        .toList();
        Files.write(folder.resolve("metrics.jsonl"), lines);
    }

    @Test
    void listsRunsWithWhatHappenedInThem() throws IOException {
        List<RunInfo> all = runs.all();
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().id()).isEqualTo(SMOKE.id());
        assertThat(all.getFirst().spec()).isEqualTo(SMOKE);
        assertThat(all.getFirst().isFinished()).isTrue();
        assertThat(all.getFirst().history().ended()).hasSize(13);
    }

    @Test
    void leavesOutWhatIsDamaged() throws IOException {
        Files.writeString(folder.resolve("spec.json"), "{}");
        Files.createDirectories(home.resolve("runs/elsewhere"));
        assertThat(runs.all()).isEmpty();
        assertThat(new FolderRuns(new Runs(home.resolve("none"))).all()).isEmpty();
    }

    @Test
    void renames() throws IOException {
        runs.rename(SMOKE.id(), "First try");
        assertThat(runs.all().getFirst().title()).isEqualTo("First try");
    }

    @Test
    void deletesToATrashAndTakesBack() throws IOException {
        runs.trash(SMOKE.id());
        assertThat(runs.all()).isEmpty();
        runs.restore(SMOKE.id());
        assertThat(runs.all()).hasSize(1);
    }

    @Test
    void findsTheTicketOfARound() throws IOException {
        assertThat(runs.ticket(SMOKE.id(), 3)).isEmpty();
        Path ticket = folder.resolve("rounds/03/ticket.safetensors");
        Files.createDirectories(ticket.getParent());
        Files.createFile(ticket);
        assertThat(runs.ticket(SMOKE.id(), 3)).contains(ticket);
    }

    @Test
    void exportsIntoOneFile() throws IOException {
        Path zip = home.resolve("run.zip");
        runs.export(SMOKE.id(), zip);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(entry -> entry.getName()))
                    .contains(SMOKE.id() + "/metrics.jsonl", SMOKE.id() + "/spec.json");
        }
    }
}
