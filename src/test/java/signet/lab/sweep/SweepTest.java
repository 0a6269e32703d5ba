package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.data.Split;
import signet.format.file.DiskSteps;
import signet.format.json.JsonException;
import signet.lab.RunException;
import signet.lab.RunLock;
import signet.lab.spec.ImageSource;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Measurement;
import signet.report.attack.Replicates;
import signet.report.attack.SummaryRow;

class SweepTest {
    private static final String ATTACKS =
            """
            {"attack": "prune", "strengths": [0.2, 1.5]},
            {"attack": "fine-tune", "strengths": [1], "seeds": [3]},
            {"attack": "transfer", "strengths": [1]}
            """;
    private static final int CELLS = 6;
    private static final String TRANSFER =
            """
            {"attack": "transfer", "strengths": [1]}, {"attack": "permute", "strengths": [1]}
            """;

    @TempDir private Path files;
    private final CountingEngine engine = new CountingEngine();
    private SweepSpec spec;

    @BeforeEach
    void writeFiles() {
        spec = SmallSweep.in(files, ATTACKS);
    }

    @Test
    void writesEveryRowAndGoesOnAfterFailures() throws DataSetException, IOException {
        SweepFolder folder = SweepFolder.among(files.resolve("sweeps"), spec);

        AttackTable table = run(folder, SweepListener.NONE);

        assertThat(table.rows()).hasSize(CELLS);
        assertThat(table.failed())
                .extracting(row -> row.attack().id())
                .containsExactly("prune", "transfer");
        assertThat(table.controls().rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(
                                        row.measurement()
                                                .orElseThrow()
                                                .detection()
                                                .verdict()
                                                .supportsClaim())
                                .isFalse());
        assertThat(folder.path()).hasFileName(spec.id());
        assertThat(folder.table().rows()).isEqualTo(table.rows());
        assertThat(folder.path().resolve("results.csv")).content().contains("ours,signed,prune,");
        assertThat(folder.path().resolve("results.jsonl")).content().hasLineCount(CELLS);
        assertThat(folder.environment().orElseThrow().sessions()).hasSize(1);
    }

    @Test
    void saysInTheCellThatTheSpecNamesNoOtherImages() throws DataSetException, IOException {
        AttackTable table = run(SweepFolder.among(files, spec), SweepListener.NONE);

        assertThat(failures(table))
                .contains(
                        "This attack trains on images of another task, and the spec names none as \"otherData\".");
    }

    @Test
    void takesANetworkToAnotherTask() throws DataSetException, IOException {
        spec = SmallSweep.withOther(files, TRANSFER);

        AttackTable table = Sweep.run(folder(), engine, SweepTest::both, SweepListener.NONE);

        AttackRow row = transferred(table);
        Measurement measured = row.measurement().orElseThrow();
        assertThat(measured.isOfOtherTask()).isTrue();
        assertThat(measured.matched()).isFalse();
        assertThat(measured.detection().code()).isPresent();
        assertThat(measured.density()).isEqualTo(SmallSweep.signed().density());
        assertThat(SummaryRow.of(new Replicates(List.of(row))).drop()).isEqualTo("other task");
        assertThat(engine.trainedOn()).isEqualTo(6);
        assertThat(folder().table().rows()).isEqualTo(table.rows());
    }

    @Test
    void goesOnWithoutTheOtherImagesAndTriesAgainOnceTheyAreThere()
            throws DataSetException, IOException {
        spec = SmallSweep.withOther(files, TRANSFER);

        AttackTable without = Sweep.run(folder(), engine, SweepTest::onlyOurs, SweepListener.NONE);
        AttackTable still = Sweep.run(folder(), engine, SweepTest::onlyOurs, SweepListener.NONE);

        assertThat(failures(without))
                .containsExactly(
                        "The images of the other task cannot be used: The folder elsewhere is away.");
        assertThat(without.rows()).hasSize(4);
        assertThat(still.rows()).isEqualTo(without.rows());
        AttackTable back = Sweep.run(folder(), engine, SweepTest::both, SweepListener.NONE);
        assertThat(failures(back)).isEmpty();
        assertThat(folder().table().rows()).isEqualTo(back.rows());
    }

    private SweepFolder folder() throws IOException {
        return SweepFolder.among(files.resolve("sweeps"), spec);
    }

    private static Split both(ImageSource source) {
        ImageSet other = SmallSweep.ofThreeClasses();
        return source.origin() instanceof ImageSource.Origin.Folder
                ? new Split(other, other, other)
                : SmallSweep.images();
    }

    private static Split onlyOurs(ImageSource source) throws IOException {
        if (source.origin() instanceof ImageSource.Origin.Folder) {
            throw new IOException("The folder elsewhere is away.");
        }
        return SmallSweep.images();
    }

    private static AttackRow transferred(AttackTable table) {
        return table.rows().stream()
                .filter(row -> row.attack().id().equals("transfer"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> failures(AttackTable table) {
        return table.failed().stream().map(row -> row.failure().orElseThrow()).toList();
    }

    @Test
    void evaluatesEachNetworkOnce() throws DataSetException, IOException {
        run(SweepFolder.among(files, spec), SweepListener.NONE);

        assertThat(engine.evaluations()).isEqualTo(4);
        assertThat(engine.trainings()).isEqualTo(1);
    }

    @Test
    void endsTheSameWhereverItWasKilled() throws DataSetException, IOException {
        spec = SmallSweep.signedOnly(files, ATTACKS);
        int cells = spec.cells().size();
        SweepFolder whole = SweepFolder.of(files.resolve("whole"), spec);
        run(whole, SweepListener.NONE);
        int needed = engine.evaluations();
        for (int kill = 1; kill <= cells; kill++) {
            SweepFolder folder = SweepFolder.of(files.resolve("killed-" + kill), spec);
            SweepListener killer = killerAfter(kill);
            int before = engine.evaluations();

            assertThatThrownBy(() -> run(folder, killer)).isInstanceOf(CancellationException.class);
            tear(folder.path().resolve("cells.jsonl"));
            run(folder, SweepListener.NONE);

            for (String file : List.of("cells.jsonl", "results.csv", "facts.json")) {
                assertThat(folder.path().resolve(file))
                        .as("%s after a kill at cell %d", file, kill)
                        .hasSameBinaryContentAs(whole.path().resolve(file));
            }
            assertThat(engine.evaluations() - before).isEqualTo(needed);
        }
    }

    @Test
    void stopsInTheMiddleOfACellAndRepeatsIt() throws DataSetException, IOException {
        SweepFolder folder = SweepFolder.among(files, spec);
        SweepListener impatient =
                new SweepListener() {
                    @Override
                    public void heard(SweepEvent event) {}

                    @Override
                    public void check() {
                        throw new CancellationException();
                    }
                };

        assertThatThrownBy(() -> run(folder, impatient)).isInstanceOf(CancellationException.class);

        assertThat(folder.table().rows()).isEmpty();
        assertThat(run(folder, SweepListener.NONE).rows()).hasSize(CELLS);
    }

    @Test
    void tellsOfEveryCell() throws DataSetException, IOException, JsonException {
        List<SweepEvent> events = new ArrayList<>();

        run(SweepFolder.among(files, spec), events::add);

        assertThat(events)
                .filteredOn(SweepEvent.CellDone.class::isInstance)
                .extracting(event -> ((SweepEvent.CellDone) event).cell())
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(events)
                .filteredOn(SweepEvent.CellBegun.class::isInstance)
                .extracting(event -> ((SweepEvent.CellBegun) event).cell())
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(events).anyMatch(SweepEvent.Working.class::isInstance);
        assertThat(events).anyMatch(SweepEvent.Auditing.class::isInstance);
        for (SweepEvent event : events) {
            assertThat(SweepEventJson.read(SweepEventJson.write(event))).isEqualTo(event);
        }
    }

    @Test
    void keepsFinishedCellsWhereTheSpecGrows() throws DataSetException, IOException {
        Path path = files.resolve("sweep");
        run(SweepFolder.of(path, spec), SweepListener.NONE);
        int before = engine.evaluations();
        SweepSpec more =
                SmallSweep.in(files, ATTACKS + ", {\"attack\": \"permute\", \"strengths\": [1]}");

        AttackTable table = run(SweepFolder.of(path, more), SweepListener.NONE);

        assertThat(table.rows()).hasSize(CELLS + 1);
        assertThat(engine.evaluations()).isEqualTo(before + 1);
    }

    @Test
    void keepsWhyACellWasGivenUpAndNeverTriesItAgain() throws DataSetException, IOException {
        SweepFolder folder = SweepFolder.among(files, spec);
        tear(folder.path().resolve("cells.jsonl"));

        Sweep.giveUp(folder, 2, "It broke what computed it.");
        Sweep.giveUp(folder, 2, "It broke that again.");
        AttackTable table = run(folder, SweepListener.NONE);

        assertThat(table.rows()).hasSize(CELLS);
        assertThat(table.rows().get(1).failure()).contains("It broke that again.");
        assertThat(table.rows().get(1).label()).isEqualTo("Prune smallest 20 %");
        assertThat(engine.evaluations()).isEqualTo(3);
    }

    @Test
    void computesAgainWhatFailedAndNothingElse() throws DataSetException, IOException {
        SweepFolder folder = SweepFolder.among(files, spec);
        Sweep.giveUp(folder, 2, "It broke what computed it.");
        AttackTable before = run(folder, SweepListener.NONE);
        tear(folder.path().resolve("cells.jsonl"));
        int evaluations = engine.evaluations();

        Sweep.forgetFailed(folder);

        assertThat(folder.table().rows())
                .isEqualTo(before.rows().stream().filter(SweepTest::isMeasured).toList());
        assertThat(KeptSweep.of(folder).finished()).isFalse();
        AttackTable after = run(folder, SweepListener.NONE);
        assertThat(engine.evaluations()).isEqualTo(evaluations + 1);
        assertThat(failures(before)).hasSize(3);
        assertThat(failures(after)).as("what can never be done").hasSize(2);
        assertThat(KeptSweep.of(folder).finished()).isTrue();
    }

    private static boolean isMeasured(AttackRow row) {
        return row.measurement().isPresent();
    }

    @Test
    void forgetsNothingWhereNothingFailed() throws IOException {
        SweepFolder folder = SweepFolder.among(files, spec);

        Sweep.forgetFailed(folder);

        assertThat(folder.path().resolve("cells.jsonl")).doesNotExist();
        assertThat(folder.table().rows()).isEmpty();
    }

    @Test
    void keepsEveryRowWhereTheDiskIsFull() throws DataSetException, IOException {
        SweepFolder folder = SweepFolder.among(files, spec);
        AttackTable before = run(folder, SweepListener.NONE);
        DiskSteps full =
                new DiskSteps() {
                    @Override
                    public void sync(FileChannel channel) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        CellLog log = CellLog.open(folder.path().resolve("cells.jsonl"), full);

        assertThatThrownBy(log::forgetFailed).hasMessageContaining("No space left");

        assertThat(folder.table().rows()).isEqualTo(before.rows());
    }

    @Test
    void forgetsNothingOfASweepThatIsUnderWay() throws DataSetException, IOException {
        SweepFolder folder = SweepFolder.among(files, spec);
        AttackTable before = run(folder, SweepListener.NONE);

        try (RunLock _ = RunLock.take(folder.path())) {
            assertThatThrownBy(() -> Sweep.forgetFailed(folder))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("under way in another process");
        }

        assertThat(folder.table().rows()).isEqualTo(before.rows());
    }

    @Test
    void givesUpNoCellThatHasItsNumbers() throws DataSetException, IOException {
        SweepFolder folder = SweepFolder.among(files, spec);
        AttackTable table = run(folder, SweepListener.NONE);

        Sweep.giveUp(folder, 1, "It broke what computed it.");

        assertThat(folder.table().rows()).isEqualTo(table.rows());
    }

    @Test
    void refusesFilesThatAreOthersThanBefore() throws IOException {
        SweepFolder folder = SweepFolder.among(files, spec);
        Files.copy(files.resolve("original.safetensors"), files.resolve("other"));
        Files.move(
                files.resolve("other"),
                files.resolve("signed.safetensors"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> run(folder, SweepListener.NONE))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("signed.safetensors is not the file");
    }

    @Test
    void refusesAFileWhereAFolderIsWanted() throws IOException {
        Path file = Files.createFile(files.resolve("results"));

        assertThatThrownBy(() -> SweepFolder.of(file, spec))
                .isInstanceOf(RunException.class)
                .hasMessage("A sweep needs a folder, and %s is a file; choose another name.", file);
    }

    @Test
    void refusesAFolderOfSomethingElse() {
        assertThatThrownBy(() -> SweepFolder.of(files, spec))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("holds something else than a sweep");
        assertThatThrownBy(() -> SweepFolder.at(files).spec())
                .isInstanceOf(RunException.class)
                .hasMessageContaining("There is no sweep in");
    }

    @Test
    void saysWhichLineIsDamaged() throws DataSetException, IOException {
        SweepFolder folder = SweepFolder.among(files, spec);
        Files.writeString(folder.path().resolve("cells.jsonl"), "{\"cell\": 1}\n");

        assertThatThrownBy(() -> run(folder, SweepListener.NONE))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("Line 1 of");
    }

    private AttackTable run(SweepFolder folder, SweepListener listener)
            throws DataSetException, IOException {
        return Sweep.run(folder, engine, images -> SmallSweep.images(), listener, () -> 0);
    }

    private static SweepListener killerAfter(int cells) {
        return event -> {
            if (event instanceof SweepEvent.CellDone done && done.cell() == cells) {
                throw new CancellationException();
            }
        };
    }

    /** What a process leaves that is killed while it writes a line. */
    private static void tear(Path cells) throws IOException {
        Files.writeString(
                cells, "{\"cell\": \"12", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
