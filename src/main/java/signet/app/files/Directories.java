package signet.app.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folders that the operating system keeps for a program. None of them need exist yet.
 *
 * @param config settings
 * @param state log and what is remembered between starts
 * @param cache what can be made again
 * @param data what the person made and keeps
 */
public record Directories(Path config, Path state, Path cache, Path data) {
    /** Puts everything under one folder, for tests and for a program on a stick. */
    public static final String HOME_VARIABLE = "SIGNET_HOME";

    private static final String NAME = "signet";

    /** The folders of this user on this machine. */
    public static Directories ofThisUser() {
        return of(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    /**
     * The folders by the customs of an operating system: XDG base directories on Linux, Library on
     * macOS, AppData on Windows.
     *
     * @param environment variables; relative paths in them are ignored, as XDG asks
     * @param os as the system property {@code os.name} has it
     * @param home the user's home folder
     */
    static Directories of(Map<String, String> environment, String os, Path home) {
        String portable = environment.getOrDefault(HOME_VARIABLE, "");
        String system = os.toLowerCase(Locale.ROOT);
        if (!portable.isBlank()) {
            return under(Path.of(portable).toAbsolutePath());
        }
        if (system.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support/Signet");
            return new Directories(
                    support,
                    home.resolve("Library/Logs/Signet"),
                    home.resolve("Library/Caches/Signet"),
                    support);
        }
        if (system.startsWith("windows")) {
            Path roaming = path(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = path(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new Directories(
                    roaming.resolve("Signet"),
                    local.resolve("Signet/state"),
                    local.resolve("Signet/cache"),
                    local.resolve("Signet/data"));
        }
        return new Directories(
                path(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                path(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME),
                path(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME),
                path(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME));
    }

    /** All folders inside one. */
    public static Directories under(Path folder) {
        return new Directories(
                folder.resolve("config"),
                folder.resolve("state"),
                folder.resolve("cache"),
                folder.resolve("data"));
    }

    private static Path path(Map<String, String> environment, String variable, Path otherwise) {
        Path path = Path.of(environment.getOrDefault(variable, ""));
        return path.isAbsolute() ? path : otherwise;
    }
}
