package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.report.html.ReportContent;

class SweepReportTest {
    @TempDir private static Path files;
    private static SweepFolder finished;

    @BeforeAll
    static void sweep() {
        finished = SmallSweep.finished(files);
    }

    @Test
    void saysWhatSigningDidAndWhatControlsShow() throws IOException {
        ReportContent content = SweepReport.content(finished);

        assertThat(content.title()).isEqualTo("Attacks on ours");
        assertThat(content.made()).startsWith("5 cells, computed by None 1.0 on cpu");
        assertThat(content.fidelity())
                .singleElement()
                .satisfies(signing -> {
                    assertThat(signing.ticket().name()).isEqualTo("ours");
                    assertThat(signing.modules())
                            .isEqualTo(SmallSweep.ownersRecord().written().cardinality());
                    assertThat(signing.densityAfter()).isEqualTo(signing.densityBefore());
                });
        assertThat(content.attacks())
                .isNotEmpty()
                .allSatisfy(attack -> assertThat(attack.attacker()).startsWith("The attacker "));
        assertThat(content.audit().orElseThrow().scanned()).isEqualTo(1);
        assertThat(content.audit().orElseThrow().finds()).isZero();
        assertThat(content.provenance())
                .anyMatch(fact -> fact.value().equals(SmallSweep.ownersRecord().digest()));
    }

    @Test
    void isAPageWithTablesAndFigures() throws IOException {
        Map<String, byte[]> report = SweepReport.files(finished);

        assertThat(report)
                .containsKeys("report.html", "results.csv", "results.tex", "figures/qq.svg");
        assertThat(new String(report.get("report.html"), StandardCharsets.UTF_8))
                .contains("lies between 0 % and 99 %, not 200 %");
    }

    @Test
    void isMadeOfASweepThatIsNotOver() throws IOException {
        SweepFolder begun =
                SweepFolder.of(
                        files.resolve("begun"), SmallSweep.in(files, "{\"attack\": \"prune\"}"));

        ReportContent content = SweepReport.content(begun);

        assertThat(content.made()).isEqualTo("0 of 7 cells so far");
        assertThat(content.audit()).isEmpty();
    }
}
