package signet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a made house: JDK, Maven and system tools are scripts that tell how they run. */
class LauncherTest {
    @TempDir Path folder;
    private Path house;
    private Path tools;
    private Path jdk;
    private Path jar;

    @BeforeEach
    void makeHouse() throws IOException {
        house = Files.createDirectories(folder.resolve("a house"));
        tools = Files.createDirectories(folder.resolve("tools"));
        jdk = makeJdk("jdk", "25.0.3");
        Files.copy(Path.of("signet"), house.resolve("signet"));
        Path shell = Files.createDirectories(house.resolve("packaging/shell"));
        for (String part : List.of("launch.sh", "build.sh")) {
            Files.copy(Path.of("packaging/shell", part), shell.resolve(part));
        }
        Files.createDirectories(house.resolve("src/main"));
        Files.writeString(house.resolve("pom.xml"), "");
        jar = house.resolve("target/signet.jar");
        Files.createDirectories(house.resolve("target/lib"));
        Files.writeString(house.resolve("target/lib/x.jar"), "");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        script(tools.resolve("uname"), "echo Linux");
        script(tools.resolve("ldconfig"), "echo libpangoft2-1.0.so.0");
        script(tools.resolve("mvn"), "echo \"mvn $* on $JAVA_HOME\"; touch target/signet.jar");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path makeJdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), "echo \"java $*\"");
        script(home.resolve("bin/javac"), "");
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private record Result(int status, String out, String err) {}

    private Result run(Path program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", folder.toString());
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        Path err = folder.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), out, Files.readString(err));
    }

    private Result run(String... arguments) throws Exception {
        return run(house.resolve("signet"), arguments);
    }

    @Test
    void runsTheProgramWithoutMavenWhereNothingChanged() throws Exception {
        Result result = run("inspect", "my ticket.pth");
        assertThat(result.out())
                .startsWith("java ")
                .contains("-cp " + jar + ":" + house + "/target/lib/x.jar signet.Main")
                .endsWith("signet.Main inspect my ticket.pth\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void findsItsHouseThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a house/signet"));
        assertThat(run(link, "--version").out()).contains(jar.toString());
    }

    @Test
    void opensTheWindowForNothingAndForAFile() throws Exception {
        assertThat(run().out()).contains("--enable-native-access").endsWith("signet.Main\n");
        assertThat(run(house.resolve("pom.xml").toString()).out())
                .contains("--enable-native-access")
                .endsWith("signet.Main " + house.resolve("pom.xml") + "\n");
    }

    @Test
    void buildsAfterAChangeAndKeepsStandardOutputClean() throws Exception {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        Result result = run("inspect", "x");
        assertThat(result.err())
                .isEqualTo("signet: Building, which is needed once after every change...\n");
        assertThat(result.out()).startsWith("java ").hasLineCount(1);
        assertThat(house.resolve("target/build.log")).content().contains("package on " + jdk);
        assertThat(run("inspect", "x").err()).isEmpty();
    }

    @Test
    void showsTheMessagesOfABuildThatFails() throws Exception {
        Files.delete(jar);
        script(tools.resolve("mvn"), "echo 'a compiler error'; exit 1");
        Result result = run("inspect", "x");
        assertThat(result.status()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("a compiler error")
                .endsWith("signet: The build failed; its messages stand above.\n");
    }

    @Test
    void testIsMavenVerifyWithFurtherArguments() throws Exception {
        Result result = run("test", "-Pslow");
        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("mvn -B -ntp verify -Pslow on " + jdk + "\n");
    }

    @Test
    void testEndsWithTheStatusOfMaven() throws Exception {
        script(tools.resolve("mvn"), "exit 7");
        assertThat(run("test").status()).isEqualTo(7);
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws Exception {
        Path recent = jdk;
        jdk = makeJdk("old", "17.0.12");
        Files.createSymbolicLink(tools.resolve("java"), recent.resolve("bin/java"));
        assertThat(run("test").out()).endsWith("on " + recent.toRealPath() + "\n");
    }

    @Test
    void saysWhichJdkItNeedsWhereThereIsNone() throws Exception {
        Path build = house.resolve("packaging/shell/build.sh");
        Files.writeString(build, Files.readString(build).replace("JDK=25", "JDK=9999"));
        Result result = run("inspect", "x");
        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err())
                .isEqualTo(
                        "signet: No JDK 9999 or newer was found. Install one, and set JAVA_HOME to"
                                + " its folder.\n");
    }

    @Test
    void namesTheCommandThatInstallsWhatIsMissing() throws Exception {
        script(tools.resolve("ldconfig"), "");
        script(tools.resolve("apt-get"), "");
        script(tools.resolve("id"), "echo 1000");
        Result result = run("test");
        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err())
                .isEqualTo(
                        "signet: Testing the window needs some packages. Run: sudo apt-get install"
                                + " libpangoft2-1.0-0\n");
    }

    @Test
    void installsWhatIsMissingWhereItMay() throws Exception {
        script(tools.resolve("ldconfig"), "");
        script(tools.resolve("apt-get"), "echo \"apt-get $*\"");
        script(tools.resolve("id"), "echo 0");
        Result result = run("test");
        assertThat(result.err())
                .contains("signet: Installing what is missing: libpangoft2-1.0-0\n")
                .contains("install -y --no-install-recommends libpangoft2-1.0-0");
        assertThat(result.out()).startsWith("mvn ");
    }

    @Test
    void findsFilesWithAnyNameAndPrintsAsciiWhereTheLocaleSaysNothing() throws Exception {
        script(jdk.resolve("bin/java"), "echo \"$LC_ALL $*\"");
        Path launcher = house.resolve("signet");
        Files.writeString(launcher, Files.readString(launcher).replace("set -u", "LC_ALL=POSIX"));
        assertThat(run("inspect", "x").out())
                .startsWith("C.UTF-8 ")
                .contains("-Dstdout.encoding=US-ASCII signet.Main inspect x");
    }
}
