package signet.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import signet.evidence.PValue;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Calibration;
import signet.report.attack.SampleRows;
import signet.report.attack.Strength;
import signet.report.figure.Figure;

class ChartsTest {
    private static final double CLAIM = -64;
    private static final AttackTable SWEEP = SampleRows.sweep();
    private static final AttackTable EMPTY = new AttackTable(List.of());

    enum Sample {
        PARETO(ParetoChart.of(SWEEP, SampleRows.SIGNED, CLAIM)),
        DESTROYED(ParetoChart.of(destroyed(), SampleRows.SIGNED, CLAIM)),
        CURVES(StrengthCurves.of(SWEEP, SampleRows.SIGNED, CLAIM).orElseThrow()),
        HISTOGRAM(CalibrationCharts.histogram(uniform(1000))),
        QQ(CalibrationCharts.qq(uniform(1000))),
        GALLERY(CodeGallery.of(SWEEP, SampleRows.SIGNED).orElseThrow());

        private final Figure figure;

        Sample(Figure figure) {
            this.figure = figure;
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesPictures(Sample sample) throws IOException {
        byte[] png = sample.figure.png(2);
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(
                folder.resolve("report-%s.png".formatted(sample.name().toLowerCase(Locale.ROOT))),
                png);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2 * sample.figure.width());
        assertThat(inked(image)).isGreaterThan(0.01);
        assertThat(sample.figure.png(2)).isEqualTo(png);
    }

    @ParameterizedTest
    @EnumSource
    void writesDrawingsThatNeedNothingElse(Sample sample) throws Exception {
        byte[] svg = sample.figure.svg();
        String text = new String(svg, StandardCharsets.UTF_8);

        assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(text).doesNotContain("<image", "href=\"http", "<!DOCTYPE");
        assertThat(svg.length).isLessThan(400_000);
        Document outlined = parsed(sample.figure.outlinedSvg());
        assertThat(outlined.getElementsByTagName("text").getLength()).isZero();
        assertThat(outlined.getElementsByTagName("path").getLength()).isPositive();
    }

    @Test
    void labelsTheParetoChart() throws Exception {
        assertThat(texts(Sample.PARETO.figure))
                .contains(
                        "Accuracy lost against evidence: made-up.safetensors",
                        "claim line, \u221264",
                        "Permute channels",
                        "Prune smallest",
                        "Replace and fine-tune 100 %",
                        "accuracy lost, pp",
                        "at most 1 pp lost: cheap for a thief");
    }

    @Test
    void saysUnderEachCodeWhatBecameOfIt() throws Exception {
        assertThat(texts(Sample.GALLERY.figure))
                .contains("reads", "5 %", "repaired", "wrong", "Prune smallest", "Replace and")
                .anyMatch(words -> words.matches("lost \\d+"))
                .anyMatch(words -> words.matches("reads \\d+"));
    }

    @Test
    void showsTheCodesOfEveryAttackThoughTheTicketItselfHasAnotherSeed() throws Exception {
        Figure gallery =
                CodeGallery.of(
                                new AttackTable(
                                        List.of(
                                                code(AttackName.NONE, null, 0),
                                                code(SampleRows.PRUNE, new Strength(5, "%"), 1),
                                                code(SampleRows.PRUNE, new Strength(5, "%"), 2),
                                                code(SampleRows.ADD, new Strength(2, "%"), 7))),
                                SampleRows.SIGNED)
                        .orElseThrow();

        assertThat(texts(gallery))
                .contains("No attack", "Prune smallest", "Add weights", "2 %")
                .containsOnlyOnce("5 %");
    }

    private static AttackRow code(AttackName attack, Strength strength, long seed) {
        return SampleRows.row(SampleRows.SIGNED, attack, strength, seed, 0.1, 5);
    }

    @Test
    void drawsAnEmptyTable() throws IOException {
        Figure pareto = ParetoChart.of(EMPTY, SampleRows.SIGNED, CLAIM);

        assertThat(inked(ImageIO.read(new ByteArrayInputStream(pareto.png(1))))).isPositive();
        assertThat(StrengthCurves.of(EMPTY, SampleRows.SIGNED, CLAIM)).isEmpty();
        assertThat(CodeGallery.of(EMPTY, SampleRows.SIGNED)).isEmpty();
        Calibration none = new Calibration(List.of());
        assertThat(CalibrationCharts.qq(none).png(1)).isNotEmpty();
        assertThat(CalibrationCharts.histogram(none).png(1)).isNotEmpty();
    }

    @Test
    void drawsNoCurveThroughOnePoint() {
        AttackTable one =
                new AttackTable(
                        List.of(
                                SampleRows.row(
                                        SampleRows.SIGNED,
                                        SampleRows.PRUNE,
                                        new Strength(20, "%"),
                                        1,
                                        0.7,
                                        23)));

        assertThat(StrengthCurves.of(one, SampleRows.SIGNED, CLAIM)).isEmpty();
    }

    @Test
    void keepsEveryDropOnItsAxis() {
        assertThat(DropAxis.place(0)).isZero();
        assertThat(DropAxis.place(1)).isEqualTo(1);
        assertThat(DropAxis.place(-1)).isEqualTo(-1);
        assertThat(DropAxis.place(77)).isCloseTo(6.285, within(1e-3));
        assertThat(new DropAxis(-0.4, 77).getRange().contains(DropAxis.place(77))).isTrue();
    }

    /** Many attacks, from free to fatal. */
    static AttackTable destroyed() {
        List<AttackRow> rows = new ArrayList<>();
        String[] families = {"prune", "add", "fill", "replace", "tune", "overwrite", "distil"};
        for (int attack = 0; attack < families.length; attack++) {
            for (int step = 1; step <= 4; step++) {
                rows.add(
                        SampleRows.row(
                                SampleRows.SIGNED,
                                new AttackName(
                                        families[attack],
                                        "Made-up " + families[attack],
                                        families[attack]),
                                new Strength(10 * step, "%"),
                                1,
                                step * step * step * (attack + 0.2) / 5,
                                20 * step + 25 * attack));
            }
        }
        return new AttackTable(rows);
    }

    static Calibration uniform(int keys) {
        Random random = new Random(7);
        return new Calibration(
                IntStream.range(0, keys)
                        .mapToObj(i -> new PValue(Math.log(1 - random.nextDouble()) / Math.log(2)))
                        .toList());
    }

    private static double inked(BufferedImage image) {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return (double) Arrays.stream(pixels).filter(pixel -> pixel != 0xffffffff).count()
                / pixels.length;
    }

    private static List<String> texts(Figure figure) throws Exception {
        NodeList nodes = parsed(figure.svg()).getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }
}
