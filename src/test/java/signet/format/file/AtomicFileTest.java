package signet.format.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises 15 and 16: after any failure the file is the old or the new one, whole. */
class AtomicFileTest {
    private static final AtomicFile.Content NEW = out -> out.write("new".getBytes());

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void oldFile() throws IOException {
        file = folder.resolve("ticket.safetensors");
        Files.writeString(file, "old");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void assertOnlyTheFileWith(String content) throws IOException {
        assertThat(file).hasContent(content);
        assertThat(names()).containsExactly("ticket.safetensors");
    }

    @Test
    void replacesAFileAndLeavesNothingBeside() throws IOException {
        AtomicFile.write(file, NEW);
        assertOnlyTheFileWith("new");
    }

    @Test
    void createsAFile() throws IOException {
        Files.delete(file);
        AtomicFile.write(file, NEW);
        assertOnlyTheFileWith("new");
    }

    @Test
    void keepsTheOldFileWhenWritingFails() throws IOException {
        IOException full = new IOException("No space left on device");
        assertThatThrownBy(() ->
                        AtomicFile.write(
                                file,
                                out -> {
                                    out.write(1);
                                    throw full;
                                }))
                .isSameAs(full);
        assertOnlyTheFileWith("old");
    }

    @Test
    void keepsTheOldFileWhenTheContentIsABug() throws IOException {
        assertThatThrownBy(() ->
                        AtomicFile.write(
                                file,
                                out -> {
                                    throw new IllegalStateException("bug");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertOnlyTheFileWith("old");
    }

    /** Fails at one named step, for good. */
    private static final class FailingAt extends DiskSteps {
        private final String step;

        FailingAt(String step) {
            this.step = step;
        }

        private void at(String here) throws IOException {
            if (here.equals(step)) {
                throw new FileSystemException("x", null, "Input/output error at " + step);
            }
        }

        @Override
        public FileChannel create(Path path) throws IOException {
            at("create");
            return super.create(path);
        }

        @Override
        public void sync(FileChannel channel) throws IOException {
            at("sync");
            super.sync(channel);
        }

        @Override
        public void copyPermissions(Path from, Path to) throws IOException {
            at("permissions");
            super.copyPermissions(from, to);
        }

        @Override
        public boolean hasHardLinks(Path path) throws IOException {
            at("links");
            return super.hasHardLinks(path);
        }

        @Override
        public void moveAtomically(Path from, Path to) throws IOException {
            at("move");
            super.moveAtomically(from, to);
        }

        @Override
        public void syncDirectory(Path directory) throws IOException {
            at("directory");
            super.syncDirectory(directory);
        }

        @Override
        public void delete(Path path) throws IOException {
            at("delete");
            super.delete(path);
        }

        @Override
        public void pause(Duration duration) {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "sync", "permissions", "links"})
    void keepsTheOldFileWhenAStepBeforeTheMoveFails(String step) throws IOException {
        AtomicFile failing = new AtomicFile(new FailingAt(step));
        assertThatThrownBy(() -> failing.save(file, NEW)).hasMessageContaining("error at " + step);
        assertOnlyTheFileWith("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "directory"})
    void savesAllTheSameWhenALaterStepFails(String step) throws IOException {
        new AtomicFile(new FailingAt(step)).save(file, NEW);
        assertOnlyTheFileWith("new");
    }

    @Test
    void savesAllTheSameWhenCleaningUpFails() throws IOException {
        new AtomicFile(new FailingAt("delete")).save(file, NEW);
        assertThat(file).hasContent("new");
    }

    /** A disk without atomic moves, on which copying over a file can fail as well. */
    private static final class NoMoves extends DiskSteps {
        private final List<Duration> pauses = new ArrayList<>();
        private final IOException refusal;
        private final List<Integer> failingCopies;
        private int moves;
        private int copies;

        NoMoves(IOException refusal, Integer... failingCopies) {
            this.refusal = refusal;
            this.failingCopies = List.of(failingCopies);
        }

        @Override
        public void moveAtomically(Path from, Path to) throws IOException {
            moves++;
            throw refusal;
        }

        @Override
        public void copyInto(Path from, Path to) throws IOException {
            copies++;
            if (failingCopies.contains(copies)) {
                Files.writeString(to, "cut o");
                throw new IOException("No space left on device");
            }
            super.copyInto(from, to);
        }

        @Override
        public void pause(Duration duration) {
            pauses.add(duration);
        }
    }

    @Test
    void writesInPlaceAtOnceWhereTheDiskCannotMoveAtomically() throws IOException {
        NoMoves disk = new NoMoves(new AtomicMoveNotSupportedException("a", "b", "other disk"));
        new AtomicFile(disk).save(file, NEW);
        assertOnlyTheFileWith("new");
        assertThat(disk.pauses).isEmpty();
    }

    @Test
    void waitsLongerEachTimeForAProgramThatHoldsTheFile() throws IOException {
        NoMoves disk = new NoMoves(new AccessDeniedException("held"));
        new AtomicFile(disk).save(file, NEW);
        assertOnlyTheFileWith("new");
        assertThat(disk.moves).isEqualTo(5);
        assertThat(disk.pauses).extracting(Duration::toMillis).containsExactly(20L, 40L, 80L, 160L);
    }

    @Test
    void keepsTheOldFileWhenNoCopyOfItCanBeMade() throws IOException {
        NoMoves disk = new NoMoves(new AccessDeniedException("held"), 1);
        assertThatThrownBy(() -> new AtomicFile(disk).save(file, NEW)).hasMessageContaining("left");
        assertOnlyTheFileWith("old");
    }

    @Test
    void putsTheOldContentBackWhenOverwritingFails() throws IOException {
        NoMoves disk = new NoMoves(new AccessDeniedException("held"), 2);
        assertThatThrownBy(() -> new AtomicFile(disk).save(file, NEW)).hasMessageContaining("left");
        assertOnlyTheFileWith("old");
    }

    @Test
    void leavesNoPartOfANewFileWhenOverwritingFails() throws IOException {
        Files.delete(file);
        NoMoves disk = new NoMoves(new AccessDeniedException("held"), 1);
        assertThatThrownBy(() -> new AtomicFile(disk).save(file, NEW)).hasMessageContaining("left");
        assertThat(names()).isEmpty();
    }

    @Test
    void saysWhereTheOldContentIsWhenItCannotBePutBack() throws IOException {
        NoMoves disk = new NoMoves(new AccessDeniedException("held"), 2, 3);
        String kept = ".signet-[-0-9a-f]+\\.tmp";
        assertThatThrownBy(() -> new AtomicFile(disk).save(file, NEW))
                .hasMessageMatching(".*what it held before is in " + kept);
        String copy = names().stream().filter(name -> name.matches(kept)).findFirst().orElseThrow();
        assertThat(folder.resolve(copy)).hasContent("old");
    }

    @Test
    void writesThroughASymbolicLink() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("ticket.safetensors"));
        AtomicFile.write(link, NEW);
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void createsTheFileThatALinkPointsTo() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("not-there-yet"));
        AtomicFile.write(link, NEW);
        assertThat(folder.resolve("not-there-yet")).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void refusesARingOfLinks() throws IOException {
        Path ring = folder.resolve("ring");
        Files.createSymbolicLink(ring, Path.of("ring"));
        assertThatThrownBy(() -> AtomicFile.write(ring, NEW)).hasMessageContaining("form a ring");
    }

    @Test
    void keepsHardLinksTogether() throws IOException {
        Path other = folder.resolve("other");
        Files.createLink(other, file);
        AtomicFile.write(file, NEW);
        assertThat(other).hasContent("new");
        assertThat(names()).containsExactly("other", "ticket.safetensors");
    }

    @Test
    void keepsPermissions() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(file, NEW);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void writesTheLongestNameADiskAllows() throws IOException {
        Path longest = folder.resolve("n".repeat(255));
        AtomicFile.write(longest, NEW);
        assertThat(longest).hasContent("new");
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/file"), NEW))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void twoSavesAtOnceDoNotMix() throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    out.write("outer".getBytes());
                    AtomicFile.write(file, NEW);
                });
        assertOnlyTheFileWith("outer");
    }
}
