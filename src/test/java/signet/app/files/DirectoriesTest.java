package signet.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void followsXdgDefaultsOnLinux() {
        assertThat(Directories.of(Map.of(), "Linux", HOME))
                .isEqualTo(
                        new Directories(
                                HOME.resolve(".config/signet"),
                                HOME.resolve(".local/state/signet"),
                                HOME.resolve(".cache/signet"),
                                HOME.resolve(".local/share/signet")));
    }

    @Test
    void followsXdgVariablesAndIgnoresRelativeOnes() {
        Directories found =
                Directories.of(
                        Map.of("XDG_CONFIG_HOME", "/etc/ada", "XDG_CACHE_HOME", "relative"),
                        "Linux",
                        HOME);
        assertThat(found.config()).isEqualTo(Path.of("/etc/ada/signet"));
        assertThat(found.cache()).isEqualTo(HOME.resolve(".cache/signet"));
    }

    @Test
    void followsTheLibraryOnMac() {
        assertThat(Directories.of(Map.of(), "Mac OS X", HOME).state())
                .isEqualTo(HOME.resolve("Library/Logs/Signet"));
    }

    @Test
    void followsAppDataOnWindows() {
        assertThat(Directories.of(Map.of("APPDATA", "/roaming"), "Windows 11", HOME).config())
                .isEqualTo(Path.of("/roaming/Signet"));
    }

    @Test
    void signetHomeGoesBeforeEverything() {
        Map<String, String> environment =
                Map.of("SIGNET_HOME", "/stick", "XDG_CONFIG_HOME", "/etc/ada");
        assertThat(Directories.of(environment, "Linux", HOME))
                .isEqualTo(Directories.under(Path.of("/stick")));
    }
}
