package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSetException;
import signet.format.file.Sha256;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSource.Origin;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;

/** A run that starts from two files and images of a folder, exported and taken elsewhere. */
class SpecPathsTest {
    @TempDir Path folder;
    private Path here;
    private Path export;
    private RunSpec spec;
    private RunResult result;

    private static RunResult run(RunFolder run) throws DataSetException, IOException {
        return Experiment.run(run, new FakeEngine(2), images -> SmallRun.IMAGES, RunListener.NONE);
    }

    private static NetworkSource.TicketFile file(Path path) throws IOException {
        return new NetworkSource.TicketFile(path, Sha256.of(path));
    }

    @BeforeEach
    void exportAndDelete() throws Exception {
        here = Files.createDirectory(folder.resolve("here"));
        Runs runs = new Runs(here.resolve("runs"));
        RunSpec search = SmallRun.spec(Optional.of(SmallRun.search(false)));
        RunFolder first = runs.begin(search);
        run(first);
        spec =
                new RunSpec(
                        new NetworkSource.Rewound(file(first.ticket(1)), file(first.rewind())),
                        ImageSource.all(new Origin.Folder(here.resolve("images"), "0".repeat(64))),
                        search.recipe(),
                        Optional.empty());
        result = run(runs.begin(spec));
        Path zip = folder.resolve("run.zip");
        runs.export(spec.id(), zip);
        Files.move(here, folder.resolve("gone"));
        export = unzip(zip, folder.resolve("there")).resolve(spec.id());
    }

    private static Path unzip(Path zip, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName());
                Files.createDirectories(path.getParent());
                Files.copy(entries, path);
            }
        }
        return target;
    }

    private RunSpec exported() throws Exception {
        return RunSpecJson.read(Files.readAllBytes(export.resolve("spec.json")));
    }

    private RunSpec found(RunSpec written) throws IOException {
        RunFolder run = RunFolder.at(folder.resolve("new").resolve(spec.id()));
        return new SpecPaths(export, run).found(written);
    }

    @Test
    void anExportIsRepeatedElsewhereWithTheSameResult() throws Exception {
        assertThat(export.resolve("spec.json")).content().doesNotContain(folder.toString());
        RunSpec found = found(exported());
        assertThat(found.images().origin())
                .isEqualTo(new Origin.Folder(export.resolve("images"), "0".repeat(64)));
        assertThat(found.id()).isEqualTo(spec.id());
        RunResult again = run(new Runs(folder.resolve("new")).begin(found));
        assertThat(again.sha256()).isEqualTo(result.sha256());
    }

    @Test
    void aSpecWithPathsOfAnotherMachineStartsFromWhatLiesBesideIt() throws Exception {
        assertThat(found(spec).network())
                .isEqualTo(
                        new NetworkSource.Rewound(
                                file(export.resolve("start.ticket")),
                                file(export.resolve("start-weights.ticket"))));
    }

    @Test
    void refusesAnotherFileBesideTheSpecAndNone() throws Exception {
        Path copy = export.resolve("start-weights.ticket");
        Files.writeString(copy, "another");
        assertThatThrownBy(() -> found(exported()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining(copy + " is not the file that the run was made for");
        Files.delete(copy);
        assertThatThrownBy(() -> found(spec))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("rewind.safetensors is not there; put that file")
                .hasMessageContaining("start-weights.ticket");
    }

    @Test
    void aRunThatWasBegunHereHasItsOwnCopies() throws Exception {
        RunSpec found = found(exported());
        RunFolder run = new Runs(folder.resolve("new")).begin(found);
        run(run);
        Files.delete(export.resolve("start.ticket"));
        assertThat(((NetworkSource.Rewound) found(exported()).network()).masks().file())
                .isEqualTo(run.start());
    }

    @Test
    void anExportOfARunThatWasNotBegunNamesTheFilesWhereTheyAre() throws Exception {
        RunFolder fresh = new Runs(folder.resolve("fresh")).begin(spec);
        assertThat(SpecPaths.exported(fresh).network()).isEqualTo(spec.network());
    }
}
