package signet.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunTest {
    @TempDir Path folder;

    @Test
    void isReadFromAFolderOfAnyName() throws IOException {
        RunInfo run = RecordedRun.read(Path.of("sample-models/runs/resnet20-signet"));
        assertThat(run.title()).isEqualTo("resnet20-signet");
        assertThat(run.id()).isEqualTo(run.spec().id()).isNotEqualTo(run.title());
        assertThat(run.isFinished()).isTrue();
        assertThat(run.history().ended()).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithADamagedSpec() throws IOException {
        Files.writeString(folder.resolve("spec.json"), "{\"kind\": \"dream\"}");
        assertThatThrownBy(() -> RecordedRun.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dream");
    }
}
