package signet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What byte code does not show: size, description, and what must not stand in any text. */
class SourceRulesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path MAIN = ROOT.resolve("src/main/java");
    private static final Path TEST = ROOT.resolve("src/test/java");
    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 60;

    /** Where everything may be caught: whatever a job throws ends as its outcome. */
    private static final Set<String> BOUNDARIES = Set.of("JobRunner.java", "Main.java");

    private static final Pattern NOTE_TO_SELF = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    /** A host that serves packages; builds take theirs from the settings of the machine. */
    private static final Pattern REGISTRY =
            Pattern.compile(
                    "https?://(?:repo\\d?|registry|mirrors?|nexus|artifactory|pypi|packages|proxy"
                            + "|downloads?|\\d+\\.\\d+\\.\\d+)\\.[^\\s\"'<>]+");

    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.:/)}])/(?:root|work|farm|Users|tmp)/\\w+");

    @Test
    void everyPackageIsDescribed() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(Files::isDirectory).filter(SourceRulesTest::holdsJava))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java"))
                                    .content()
                                    .startsWith("/**"));
        }
    }

    @Test
    void noFileIsTooLong() {
        assertThat(sources(MAIN, TEST))
                .allSatisfy(file ->
                        assertThat(read(file).lines().count())
                                .as(name(file))
                                .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void noMethodIsTooLong() throws IOException {
        assertThat(findings(MAIN, LongMethods::new)).isEmpty();
    }

    @Test
    void nothingIsCaughtWholesale() throws IOException {
        assertThat(findings(MAIN, WideCatches::new)).isEmpty();
    }

    @Test
    void noWorkIsLeftInComments() {
        assertNowhere(NOTE_TO_SELF);
    }

    @Test
    void noTextNamesARegistryOrAPlaceOnOneMachine() {
        assertNowhere(REGISTRY);
        assertNowhere(MACHINE_PATH);
    }

    @Test
    void thePatternsFindWhatTheyLookFor() {
        assertThat(NOTE_TO_SELF.matcher("// TO" + "DO later").find()).isTrue();
        assertThat(REGISTRY.matcher("<url>https://" + "repo.example.org/x</url>").find()).isTrue();
        assertThat(REGISTRY.matcher("http://" + "10.1.2.3:80/simple").find()).isTrue();
        assertThat(REGISTRY.matcher("https://www.example.org/packages").find()).isFalse();
        assertThat(MACHINE_PATH.matcher("cd /" + "root/x").find()).isTrue();
        assertThat(MACHINE_PATH.matcher("https://example.org/" + "root/x").find()).isFalse();
    }

    @Test
    void theScansFindWhatTheyLookFor() throws IOException {
        Path sample = Files.createTempFile("Sample", ".java");
        try {
            Files.writeString(
                    sample,
                    "class Sample { void run() { try {%s} catch (Error | Exception e) {} } }"
                            .formatted("\n;".repeat(LONGEST_METHOD)));
            assertThat(findings(sample, LongMethods::new)).hasSize(1);
            assertThat(findings(sample, WideCatches::new)).hasSize(1);
        } finally {
            Files.delete(sample);
        }
    }

    /** Looks at one parsed file. */
    private abstract static class Scan extends TreeScanner<Void, Void> {
        final List<String> findings = new ArrayList<>();
        final CompilationUnitTree file;
        private final SourcePositions positions;

        Scan(CompilationUnitTree file, SourcePositions positions) {
            this.file = file;
            this.positions = positions;
        }

        long firstLine(Tree tree) {
            return file.getLineMap().getLineNumber(positions.getStartPosition(file, tree));
        }

        long lastLine(Tree tree) {
            return file.getLineMap().getLineNumber(positions.getEndPosition(file, tree));
        }

        void report(Tree tree, String what) {
            String path = Path.of(file.getSourceFile().toUri()).getFileName().toString();
            findings.add("%s:%d %s".formatted(path, firstLine(tree), what));
        }
    }

    private static final class LongMethods extends Scan {
        LongMethods(CompilationUnitTree file, SourcePositions positions) {
            super(file, positions);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            // Generated constructors have no end in the text.
            Tree body = method.getBody();
            if (body != null && lastLine(body) - firstLine(body) >= LONGEST_METHOD) {
                report(method, method.getName() + " is too long");
            }
            return super.visitMethod(method, nothing);
        }
    }

    private static final class WideCatches extends Scan {
        private static final Pattern WIDE =
                Pattern.compile("\\b(Exception|RuntimeException|Throwable|Error)\\b");

        WideCatches(CompilationUnitTree file, SourcePositions positions) {
            super(file, positions);
        }

        @Override
        public Void visitCatch(CatchTree tree, Void nothing) {
            String caught = tree.getParameter().getType().toString();
            String name = Path.of(file.getSourceFile().toUri()).getFileName().toString();
            if (WIDE.matcher(caught).find() && !BOUNDARIES.contains(name)) {
                report(tree, "catches " + caught);
            }
            return super.visitCatch(tree, nothing);
        }
    }

    private interface ScanMaker {
        Scan of(CompilationUnitTree file, SourcePositions positions);
    }

    private static List<String> findings(Path where, ScanMaker maker) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> findings = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources(where)));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                Scan scan = maker.of(file, positions);
                scan.scan(file, null);
                findings.addAll(scan.findings);
            }
        }
        return findings;
    }

    private static void assertNowhere(Pattern unwanted) {
        List<String> found = new ArrayList<>();
        for (Path file : texts()) {
            var matcher = unwanted.matcher(read(file));
            while (matcher.find()) {
                found.add(name(file) + ": " + matcher.group());
            }
        }
        assertThat(found).isEmpty();
    }

    /** Every text file of the project: what is built, downloaded or hidden by Git is left out. */
    private static List<Path> texts() {
        Set<String> elsewhere = Set.of("target", ".git", ".idea", ".vscode");
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            !elsewhere.contains(ROOT.relativize(file).getName(0).toString()))
                    .filter(file -> !read(file).isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path... folders) {
        List<Path> sources = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file; empty for a file that is not text. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
