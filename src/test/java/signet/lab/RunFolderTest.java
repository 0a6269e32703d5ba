package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSource.Origin;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;

class RunFolderTest {
    private static final RunSpec SPEC = SmallRun.spec(Optional.empty());

    @TempDir Path runs;

    @Test
    void isNamedByItsSpec() throws IOException {
        RunFolder folder = RunFolder.of(runs, SPEC);
        assertThat(folder.path()).isEqualTo(runs.resolve(SPEC.id()));
        assertThat(RunFolder.at(folder.path()).spec()).isEqualTo(SPEC);
        assertThat(folder.result()).isEmpty();
        assertThat(folder.environment()).isEmpty();
        assertThat(folder.events()).isEmpty();
    }

    @Test
    void followsImagesThatWereMoved() throws IOException {
        RunFolder folder = RunFolder.of(runs, withImagesIn("here"));
        RunFolder same = RunFolder.of(runs, withImagesIn("there"));
        assertThat(same.path()).isEqualTo(folder.path());
        assertThat(folder.spec()).isEqualTo(withImagesIn("there"));
    }

    private static RunSpec withImagesIn(String path) {
        Origin folder = new Origin.Folder(Path.of(path), "0".repeat(64));
        return new RunSpec(Preset.NETWORK, ImageSource.all(folder), SPEC.recipe(), SPEC.search());
    }

    @Test
    void refusesASpecThatWasChangedByHand() throws IOException {
        RunFolder folder = RunFolder.of(runs, SPEC);
        Path spec = folder.path().resolve("spec.json");
        Files.writeString(spec, Files.readString(spec).replace("\"epochs\": 2", "\"epochs\": 3"));
        assertThatThrownBy(folder::spec)
                .isInstanceOf(RunException.class)
                .hasMessageContaining("changed by hand");
    }

    @Test
    void refusesAFolderWithoutASpec() {
        assertThatThrownBy(() -> RunFolder.at(runs).spec())
                .isInstanceOf(RunException.class)
                .hasMessageContaining("There is no run in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec.json", "result.json", "environment.json"})
    void saysWhichFileIsDamaged(String name) throws IOException {
        RunFolder folder = RunFolder.of(runs, SPEC);
        for (String content : new String[] {"{", "{\"version\":\"x\"}"}) {
            Files.writeString(folder.path().resolve(name), content);
            assertThatThrownBy(
                            () -> {
                                folder.spec();
                                folder.result();
                                folder.environment();
                            })
                    .isInstanceOf(RunException.class)
                    .hasMessageEndingWith(".");
        }
    }

    @Test
    void keepsTheNameThatAPersonGave() throws IOException {
        RunFolder folder = RunFolder.of(runs, SPEC);
        assertThat(folder.name()).isEmpty();
        folder.rename("  for the talk ");
        assertThat(folder.name()).hasValue("for the talk");
        folder.rename("");
        assertThat(folder.name()).isEmpty();
    }

    @Test
    void refusesANameOfSeveralLines() throws IOException {
        RunFolder folder = RunFolder.of(runs, SPEC);
        assertThatThrownBy(() -> folder.rename("a\nb")).isInstanceOf(RunException.class);
        assertThatThrownBy(() -> folder.rename("a".repeat(121))).isInstanceOf(RunException.class);
    }

    @Test
    void isHeldByOneProcessAtATime() throws IOException {
        RunFolder folder = RunFolder.of(runs, SPEC);
        assertThat(RunLock.isTaken(folder)).isFalse();
        try (RunLock _ = RunLock.take(folder)) {
            assertThat(RunLock.isTaken(folder)).isTrue();
        }
        assertThat(RunLock.isTaken(folder)).isFalse();
    }
}
