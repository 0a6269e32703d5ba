package signet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packages are made from, as far as that shows without making one. */
class PackagingTest {
    private static final Path PACKAGING = Path.of("packaging");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.+?)</artifactId>");

    @TempDir Path folder;

    @Test
    void everyLibraryThatGoesOutIsNamedWithItsLicence() throws IOException {
        String notices = Files.readString(PACKAGING.resolve("THIRD-PARTY.md"));
        assertThat(shippedArtifacts())
                .hasSizeGreaterThan(15)
                .allSatisfy(name ->
                        assertThat(notices)
                                .containsPattern("(?m)^\\|.*\\b" + Pattern.quote(name) + "\\b"));
    }

    private static List<String> shippedArtifacts() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        return DEPENDENCY
                .matcher(pom)
                .results()
                .map(MatchResult::group)
                .filter(entry -> !entry.contains("<scope>test") && !entry.contains("<type>pom"))
                .map(entry -> ARTIFACT.matcher(entry).results().findFirst().orElseThrow().group(1))
                .toList();
    }

    @Test
    void theIconIsTheSealOfTheWindow() throws IOException {
        String seal = Files.readString(Path.of("src/main/java/signet/ui/parts/SealMark.java"));
        String icon = Files.readString(Path.of("assets/icon/signet.svg"));
        String ring =
                Pattern.compile("\"(M16 2[^\"]+)\"")
                        .matcher(seal)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
        assertThat(icon).contains(ring);
    }

    /** Windows and macOS read the properties, Linux the other two. */
    @Test
    void theFileTypesAreTheSameOnEverySystem() throws IOException {
        String types = Files.readString(PACKAGING.resolve("linux/signet.xml"));
        String entry = Files.readString(PACKAGING.resolve("linux/signet.desktop"));
        String installer = Files.readString(PACKAGING.resolve("installer.options"));
        List<Path> associations;
        try (Stream<Path> files = Files.list(PACKAGING.resolve("associations"))) {
            associations = files.toList();
        }
        assertThat(associations)
                .isNotEmpty()
                .allSatisfy(file -> {
                    Properties association = new Properties();
                    association.load(new StringReader(Files.readString(file)));
                    String type = association.getProperty("mime-type");
                    assertThat(types)
                            .containsSubsequence(
                                    "type=\"" + type + "\"",
                                    association.getProperty("description"),
                                    "pattern=\"*." + association.getProperty("extension") + "\"");
                    assertThat(entry).containsPattern("MimeType=.*" + type + ";");
                    assertThat(installer).contains("packaging/associations/" + file.getFileName());
                });
    }

    @Test
    void thePackagedProgramRunsInATerminalWithTheRuntimeBesideIt() throws Exception {
        Path program = installed();
        assertThat(run(program, "inspect", "my ticket.pth"))
                .startsWith("java ")
                .contains("-XX:AOTCache=" + folder + "/opt/lib/app/terminal.aot")
                .contains("-cp %1$s/signet.jar:%1$s/x.jar ".formatted(folder + "/opt/lib/app"))
                .endsWith("signet.Main inspect my ticket.pth\n");
    }

    @Test
    void thePackagedProgramOpensTheWindowForNothingAndForAFile() throws Exception {
        Path program = installed();
        Path link = Files.createSymbolicLink(folder.resolve("signet"), program);
        assertThat(run(link)).isEqualTo("window \n");
        assertThat(run(link, program.toString())).isEqualTo("window " + program + "\n");
    }

    private Path installed() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("opt/bin"));
        Path app = Files.createDirectories(folder.resolve("opt/lib/app"));
        Path runtime = Files.createDirectories(folder.resolve("opt/lib/runtime/bin"));
        Files.copy(PACKAGING.resolve("shell/launch.sh"), folder.resolve("opt/lib/launch.sh"));
        Files.writeString(app.resolve("signet.jar"), "");
        Files.writeString(app.resolve("x.jar"), "");
        script(runtime.resolve("java"), "echo \"java $*\"");
        script(bin.resolve("Signet"), "echo \"window $*\"");
        return Files.copy(PACKAGING.resolve("linux/signet"), bin.resolve("signet"));
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String run(Path program, String... arguments) throws IOException {
        List<String> words =
                Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new String(builder.start().getInputStream().readAllBytes());
    }
}
