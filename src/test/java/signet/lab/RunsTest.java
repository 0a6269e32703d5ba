package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.format.file.Sha256;
import signet.lab.RunComparison.Difference;
import signet.lab.spec.RunSpec;

class RunsTest {
    private static final RunSpec SEARCH = SmallRun.spec(Optional.of(SmallRun.search(false)));
    private static final RunSpec TRAINING = SmallRun.spec(Optional.empty());

    @TempDir Path folder;
    private Runs runs;

    @BeforeEach
    void makeTwo() throws Exception {
        runs = new Runs(folder.resolve("runs"));
        for (RunSpec spec : List.of(SEARCH, TRAINING)) {
            Experiment.run(
                    runs.begin(spec),
                    new FakeEngine(2),
                    images -> SmallRun.IMAGES,
                    RunListener.NONE);
        }
    }

    private List<String> ids() throws IOException {
        return runs.list().runs().stream().map(Run::id).toList();
    }

    @Test
    void listsTheLastFirst() throws IOException {
        assertThat(ids()).containsExactly(TRAINING.id(), SEARCH.id());
        assertThat(runs.list().runs())
                .allSatisfy(run -> {
                    assertThat(run.result()).isPresent();
                    assertThat(run.underWay()).isFalse();
                    assertThat(run.rounds()).isNotEmpty();
                });
        assertThat(new Runs(folder.resolve("none")).list().runs()).isEmpty();
    }

    @Test
    void listsADamagedRunApart() throws IOException {
        Files.writeString(runs.find(SEARCH.id()).path().resolve("spec.json"), "{");
        assertThat(ids()).containsExactly(TRAINING.id());
        assertThat(runs.list().damaged()).singleElement().asString().endsWith(".");
    }

    @Test
    void findsByTheStartOfTheIdOrTheName() throws IOException {
        assertThat(runs.find(SEARCH.id().substring(0, 6)).id()).isEqualTo(SEARCH.id());
        runs.find(SEARCH.id()).rename("talk");
        assertThat(runs.find("talk").id()).isEqualTo(SEARCH.id());
        assertThatThrownBy(() -> runs.find("lunch"))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("There is no run lunch");
        assertThatThrownBy(() -> runs.find(""))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("may be each of");
    }

    @Test
    void takesARunBackFromTheTrash() throws IOException {
        runs.trash(SEARCH.id());
        assertThat(ids()).containsExactly(TRAINING.id());
        assertThat(runs.trashed().runs()).extracting(Run::id).containsExactly(SEARCH.id());
        runs.restore(SEARCH.id());
        assertThat(ids()).hasSize(2);
        assertThat(runs.find(SEARCH.id()).result()).isPresent();
    }

    @Test
    void replacesAnOlderRunOfTheSameSpecInTheTrash() throws IOException {
        runs.trash(SEARCH.id());
        runs.begin(SEARCH).rename("newer");
        runs.trash(SEARCH.id());
        assertThat(runs.trashed().runs()).extracting(Run::title).containsExactly("newer");
    }

    @Test
    void refusesToRestoreOverARun() throws IOException {
        runs.trash(SEARCH.id());
        runs.begin(SEARCH);
        assertThatThrownBy(() -> runs.restore(SEARCH.id()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("begun again");
        assertThatThrownBy(() -> runs.restore(TRAINING.id()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("in the trash");
    }

    @Test
    void refusesToThrowAwayWhatIsUnderWayOrElsewhere() throws IOException {
        try (RunLock _ = RunLock.take(runs.find(SEARCH.id()))) {
            assertThatThrownBy(() -> runs.trash(SEARCH.id()))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("stop it");
        }
        assertThatThrownBy(() -> runs.trash("../runs/" + SEARCH.id()))
                .isInstanceOf(RunException.class);
    }

    @Test
    void exportsAllThatIsNeededToRepeatARun() throws IOException {
        Path zip = folder.resolve("run.zip");
        runs.export(SEARCH.id(), zip);
        assertThat(names(zip))
                .contains(
                        SEARCH.id() + "/spec.json",
                        SEARCH.id() + "/environment.json",
                        SEARCH.id() + "/metrics.jsonl",
                        SEARCH.id() + "/rewind.safetensors",
                        SEARCH.id() + "/result.json",
                        SEARCH.id() + "/rounds/03/ticket.safetensors")
                .noneMatch(name -> name.endsWith("/lock"));
        Path again = folder.resolve("again.zip");
        runs.export(SEARCH.id(), again);
        assertThat(Sha256.of(again)).isEqualTo(Sha256.of(zip));
    }

    private static List<String> names(Path zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void comparesWhatSpecsSayAndWhatCameOut() throws IOException {
        RunComparison both = RunComparison.of(runs.list().runs());
        assertThat(both.differences())
                .contains(new Difference("kind", List.of("train", "search")))
                .contains(new Difference("search.tolerance", List.of("", "0.05")))
                .extracting(Difference::name)
                .doesNotContain("seed", "recipe.epochs");
        assertThat(both.points()).hasSize(5);
        assertThat(both.points())
                .extracting(RunComparison.Point::density)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void measuresTheSpeedOfEarlierRuns() throws IOException {
        Run last = runs.list().runs().getFirst();
        long same = last.environment().orElseThrow().work().multiplyAdds();
        assertThat(runs.speed(2, same)).isEqualTo(last.speed());
        assertThat(runs.speed(2, same).getAsDouble()).isPositive();
        assertThat(runs.speed(2, same + 1)).isEqualTo(last.speed());
        assertThat(runs.speed(3, same)).isEmpty();
    }
}
