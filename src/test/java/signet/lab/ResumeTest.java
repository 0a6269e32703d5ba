package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSetException;
import signet.format.file.AtomicFile;
import signet.format.file.DiskSteps;
import signet.format.file.Sha256;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Finished;
import signet.lab.spec.RunSpec;

/** Whatever ends a run at whatever moment: it goes on, and ends as if nothing had happened. */
class ResumeTest {
    private static final RunSpec SPEC = SmallRun.spec(Optional.of(SmallRun.search(true)));

    private static final int KILLS = 29;

    @TempDir Path folder;
    private RunFolder undisturbed;
    private int moments;

    /** The process is gone: nothing catches this, and nothing is written any more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Counts the moments at which a run can be killed, and kills it at one of them. */
    private static final class Moments extends DiskSteps implements RunListener {
        private final int last;
        private int count;

        Moments(int last) {
            this.last = last;
        }

        private void pass() {
            if (count++ >= last) {
                throw new Killed();
            }
        }

        @Override
        public void check() {
            pass();
        }

        @Override
        public void heard(RunEvent event) {
            pass();
        }

        @Override
        public FileChannel create(Path file) throws IOException {
            pass();
            return super.create(file);
        }

        @Override
        public void sync(FileChannel channel) throws IOException {
            // A killed process loses nothing that it had handed to the system.
            pass();
        }

        @Override
        public void syncDirectory(Path directory) {}

        @Override
        public void moveAtomically(Path from, Path to) throws IOException {
            pass();
            super.moveAtomically(from, to);
            pass();
        }

        @Override
        public void writeAt(Path file, long at, byte[] bytes) throws IOException {
            if (count >= last) {
                super.writeAt(file, at, Arrays.copyOf(bytes, bytes.length / 2));
            }
            pass();
            super.writeAt(file, at, bytes);
            pass();
        }

        @Override
        public void delete(Path file) throws IOException {
            if (count <= last) {
                super.delete(file);
            }
        }
    }

    private static void run(RunFolder run, Moments moments) throws IOException, DataSetException {
        // Twenty seconds pass between two looks at the clock: most steps leave a checkpoint.
        long[] now = new long[1];
        Experiment.run(
                run,
                new FakeEngine(2),
                images -> SmallRun.IMAGES,
                moments,
                () -> now[0] += 20_000_000_000L);
    }

    @BeforeEach
    void runUndisturbed() throws IOException, DataSetException {
        Moments all = new Moments(Integer.MAX_VALUE);
        undisturbed = RunFolder.of(folder.resolve("undisturbed"), SPEC, all);
        all.count = 0;
        run(undisturbed, all);
        moments = all.count;
    }

    /** Runs until killed, and says whether it was. */
    private boolean isKilled(Path runs, int moment) throws IOException, DataSetException {
        Moments until = new Moments(moment);
        try {
            run(new RunFolder(runs.resolve(SPEC.id()), until), until);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private void assertSameAsUndisturbed(RunFolder run) throws IOException {
        assertThat(run.result().orElseThrow().sha256())
                .isEqualTo(undisturbed.result().orElseThrow().sha256());
        assertThat(digests(run)).isEqualTo(digests(undisturbed));
        assertThat(timeless(run)).isEqualTo(timeless(undisturbed));
    }

    /** Everything but what says when and how long. */
    private static List<String> digests(RunFolder run) throws IOException {
        List<String> timed =
                List.of("environment.json", "metrics.jsonl", "result.json", "log.txt", "lock");
        try (Stream<Path> files = Files.walk(run.path())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !timed.contains(file.getFileName().toString()))
                    .sorted()
                    .map(file -> run.path().relativize(file) + " " + digest(file))
                    .toList();
        }
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<RunEvent> timeless(RunFolder run) throws IOException {
        return run.events().stream()
                .<RunEvent>map(event ->
                        switch (event) {
                            case EpochDone e ->
                                    new EpochDone(
                                            e.round(),
                                            e.epoch(),
                                            e.epochs(),
                                            e.loss(),
                                            e.accuracy(),
                                            e.validation(),
                                            e.rate(),
                                            0);
                            case Finished f -> new Finished(f.round(), 0);
                            default -> event;
                        })
                .toList();
    }

    @Test
    void endsTheSameWhereverItIsKilledOnce() throws IOException, DataSetException {
        for (int kill = 0; kill < KILLS; kill++) {
            int moment = kill * moments / KILLS;
            Path runs = folder.resolve("killed-at-" + moment);
            RunFolder run = RunFolder.of(runs, SPEC);
            assertThat(isKilled(runs, moment)).as("killed at %d", moment).isTrue();
            assertThat(isKilled(runs, Integer.MAX_VALUE)).isFalse();
            assertSameAsUndisturbed(run);
        }
    }

    @Test
    void endsTheSameHoweverOftenItIsKilled() throws IOException, DataSetException {
        Path runs = folder.resolve("killed-often");
        RunFolder run = RunFolder.of(runs, SPEC);
        int kills = 0;
        while (isKilled(runs, 22 + kills % 7)) {
            kills++;
        }
        assertThat(kills).isGreaterThan(20);
        assertSameAsUndisturbed(run);
    }

    /** A disk that is full at one moment, as {@link AtomicFile} and metrics see it. */
    private static final class FullDisk extends DiskSteps {
        private final int at;
        private int writes;

        FullDisk(int at) {
            this.at = at;
        }

        private void write() throws IOException {
            if (writes++ == at) {
                throw new FileSystemException("x", null, "No space left on device");
            }
        }

        @Override
        public void sync(FileChannel channel) throws IOException {
            write();
        }

        @Override
        public void syncDirectory(Path directory) {}
    }

    @Test
    void losesNothingWhenTheDiskIsFull() throws IOException, DataSetException {
        for (int write = 0; write < 25; write += 4) {
            Path runs = folder.resolve("full-at-" + write);
            RunFolder run = RunFolder.of(runs, SPEC);
            RunFolder full = new RunFolder(run.path(), new FullDisk(write));
            assertThatThrownBy(() -> run(full, new Moments(Integer.MAX_VALUE)))
                    .as("full at write %d", write)
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("could not be saved")
                    .hasMessageContaining("No space left on device");
            assertThat(isKilled(runs, Integer.MAX_VALUE)).isFalse();
            assertSameAsUndisturbed(run);
        }
    }

    @Test
    void removesWhatAKilledProcessLeftHalfWritten() throws IOException, DataSetException {
        Path runs = folder.resolve("litter");
        RunFolder run = RunFolder.of(runs, SPEC);
        Files.writeString(run.path().resolve(".signet-1.tmp"), "half of a checkp");
        assertThat(isKilled(runs, Integer.MAX_VALUE)).isFalse();
        assertThat(run.path().resolve(".signet-1.tmp")).doesNotExist();
    }
}
