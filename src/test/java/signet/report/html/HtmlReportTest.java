package signet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import signet.evidence.ClaimRule;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.evidence.Statistic;
import signet.evidence.Tries;
import signet.report.Spread;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Calibration;
import signet.report.attack.CellOutcome;
import signet.report.attack.SampleRows;
import signet.report.attack.Strength;
import signet.report.attack.Subject;
import signet.report.attack.ThiefSentence;
import signet.ticket.Density;

class HtmlReportTest {
    private static final ReportContent SAMPLE = sample(SampleRows.sweep());
    private static final String PAGE = HtmlReport.of(SAMPLE);
    private static final String HOSTILE = "<script>alert(\"x\")</script> & 'y' \u0000\u0085\ufffe";

    @Test
    void writesEverySection() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.writeString(folder.resolve("report-sample.html"), PAGE);
        Document page = parsed(PAGE);

        assertThat(texts(page, "h2"))
                .containsExactly(
                        "What was attacked",
                        "Fidelity",
                        "Detection",
                        "Robustness",
                        "False-claim audit",
                        "Provenance");
        assertThat(texts(page, "title")).containsExactly("Made-up report");
        assertThat(texts(page, "p"))
                .contains(
                        ThiefSentence.of(SampleRows.sweep(), SampleRows.SIGNED),
                        "6 readings of controls against the record; none was claimed,"
                                + " as it should be.");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void saysThatAnAccuracyIsOnAnotherTask() throws Exception {
        String page = HtmlReport.of(sample(new AttackTable(List.of(SampleRows.ofOtherTask()))));

        assertThat(texts(parsed(page), "td")).contains("61.00", "other task");
        assertThat(page).contains("its accuracy is on that one's test images");
        assertThat(PAGE).doesNotContain("other task", "test images");
    }

    @Test
    void needsNothingElseAndRunsNothing() throws Exception {
        Document page = parsed(PAGE);

        assertThat(PAGE).doesNotContain("<script", "http://", "https://", "@import", "url(");
        assertThat(elements(page, "img"))
                .hasSize(5)
                .allSatisfy(image -> {
                    assertThat(image.getAttribute("src")).startsWith("data:image/svg+xml;base64,");
                    assertThat(image.getAttribute("alt")).isNotBlank();
                });
        assertThat(elements(page, "th"))
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("row", "col"));
        assertThat(elements(page, "table"))
                .allSatisfy(table ->
                        assertThat(table.getElementsByTagName("caption").getLength()).isOne());
        assertThat(PAGE.length()).isLessThan(3_000_000);
    }

    @Test
    void listsFailedCellsWithTheirReason() throws Exception {
        Document page = parsed(PAGE);

        assertThat(texts(page, "td"))
                .contains("failed: The data set CIFAR-100 is not on this machine.");
        assertThat(texts(page, "li"))
                .contains(
                        "made-up.safetensors, Transfer 1 epoch, seed 1: The data set CIFAR-100 is"
                                + " not on this machine.");
    }

    @Test
    void saysWhatEachAttackerKnowsAndOfWhatWorthPublishedValuesAre() throws Exception {
        Document page = parsed(PAGE);

        assertThat(texts(page, "td"))
                .contains("The attacker is made up.", "Made-up paper, Table 0");
        assertThat(texts(page, "p")).contains("All published values are made up.");
    }

    @Test
    void letsLongNamesBreakSoThatNoColumnIsCutOffOnPaper() {
        assertThat(PAGE).contains("tbody th { white-space: normal;");
    }

    @Test
    void escapesWhateverItPrints() throws Exception {
        AttackRow row =
                new AttackRow(
                        new Subject(HOSTILE, Subject.Kind.SIGNED),
                        new AttackName(HOSTILE, HOSTILE, HOSTILE),
                        Optional.of(new Strength(1, HOSTILE)),
                        1,
                        new CellOutcome.Failed(HOSTILE),
                        1,
                        Optional.empty());
        ReportContent content =
                new ReportContent(
                        HOSTILE,
                        HOSTILE,
                        new AttackTable(List.of(row)),
                        ClaimRule.STANDARD,
                        List.of(),
                        List.of(new AttackNote(HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
                        Optional.of(HOSTILE),
                        Optional.empty(),
                        List.of(new ProvenanceFact(HOSTILE, HOSTILE, HOSTILE)),
                        HOSTILE);
        String html = HtmlReport.of(content);

        assertThat(html).doesNotContain("<script");
        assertThat(texts(parsed(html), "h1"))
                .containsExactly(HOSTILE.replaceAll("[\\x00\\x85\\ufffe]", "\ufffd"));
    }

    @Test
    void saysThatThereIsNothing() throws Exception {
        ReportContent content =
                new ReportContent(
                        "Empty",
                        "",
                        new AttackTable(List.of()),
                        ClaimRule.STANDARD,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(
                                new FalseClaimAudit(List.of(), 0, 0, new Calibration(List.of()))),
                        List.of(),
                        "");

        assertThat(texts(parsed(HtmlReport.of(content)), "p"))
                .contains(
                        "Not measured.",
                        "No attack was run.",
                        "No control was held against the record.",
                        "No random keys were tried on controls.");
    }

    @Test
    void saysLoudlyThatAControlWasClaimed() throws Exception {
        AttackTable claimed =
                new AttackTable(
                        List.of(
                                SampleRows.row(
                                        SampleRows.STRANGER, AttackName.NONE, null, 1, 0, 0)));

        assertThat(texts(parsed(HtmlReport.of(sample(claimed))), "p"))
                .contains(
                        "A control was claimed, which must never happen: stranger (independently found ticket).");
    }

    @Test
    void writesTheSameReportAsFiles() throws IOException {
        SequencedMap<String, byte[]> files = ReportFiles.of(SAMPLE);

        assertThat(files.keySet())
                .containsExactly(
                        "report.html",
                        "results.csv",
                        "results.jsonl",
                        "results.tex",
                        "figures/accuracy-and-evidence.png",
                        "figures/accuracy-and-evidence.svg",
                        "figures/curves.png",
                        "figures/curves.svg",
                        "figures/codes.png",
                        "figures/codes.svg",
                        "figures/null-distribution.png",
                        "figures/null-distribution.svg",
                        "figures/qq.png",
                        "figures/qq.svg");
        assertThat(new String(files.get("report.html"), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }

    private static ReportContent sample(AttackTable table) {
        Score postHoc =
                new Score(Statistic.ALL, 560, 521, new PValue(-361), Tries.of(4).aligning(68));
        return new ReportContent(
                "Made-up report",
                "A sample with made-up numbers: measured by nobody.",
                table,
                ClaimRule.STANDARD,
                List.of(
                        new SigningFidelity(
                                SampleRows.SIGNED,
                                Spread.of(0.8766, 0.8771, 0.8759),
                                Spread.of(0.8758, 0.8755, 0.8764),
                                new Density(51_767, 267_264),
                                new Density(51_767, 267_264),
                                176,
                                560)),
                List.of(
                        new AttackNote(
                                "Prune smallest",
                                "Made-up words on what it does.",
                                "The attacker is made up.",
                                "Made-up paper, Table 0")),
                Optional.of("All published values are made up."),
                Optional.of(
                        new FalseClaimAudit(
                                List.of(new FalseClaimAudit.PostHoc("stranger", postHoc)),
                                2,
                                0,
                                uniform(1000))),
                List.of(
                        new ProvenanceFact("made-up.safetensors", "SHA-256", "00".repeat(32)),
                        new ProvenanceFact("program", "version", "made up")),
                "{\n  \"attacks\": [\"made up\"]\n}");
    }

    private static Calibration uniform(int keys) {
        Random random = new Random(7);
        return new Calibration(
                IntStream.range(0, keys)
                        .mapToObj(i -> new PValue(Math.log(1 - random.nextDouble()) / Math.log(2)))
                        .toList());
    }

    private static Document parsed(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document page, String name) {
        return elements(page, name).stream().map(Element::getTextContent).toList();
    }
}
