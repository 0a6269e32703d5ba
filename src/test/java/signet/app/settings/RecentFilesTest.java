package signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir Path folder;

    private RecentFile file(String name) {
        return new RecentFile(folder.resolve(name), Optional.of(0.2), Instant.EPOCH, "");
    }

    @Test
    void putsTheMostRecentFirst() {
        RecentFiles recent = RecentFiles.NONE.with(file("a")).with(file("b"));
        assertThat(recent.files()).containsExactly(file("b"), file("a"));
    }

    @Test
    void namesAFileOnceHoweverItsPathIsWritten() {
        RecentFiles recent =
                RecentFiles.NONE.with(file("a")).with(file("b")).with(file("sub/../a"));
        assertThat(recent.files()).containsExactly(file("a"), file("b"));
    }

    @Test
    void forgetsTheOldestOfThirteen() {
        RecentFiles recent = RecentFiles.NONE;
        for (int i = 0; i < 13; i++) {
            recent = recent.with(file("f" + i));
        }
        assertThat(recent.files()).hasSize(12).contains(file("f12")).doesNotContain(file("f0"));
    }

    @Test
    void removesAFile() {
        RecentFiles recent = RecentFiles.NONE.with(file("a")).with(file("b"));
        assertThat(recent.without(folder.resolve("b")).files()).containsExactly(file("a"));
    }
}
