package signet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Tensor;

class HeatmapFigureTest {
    private static final Palette PALETTE =
            new Palette(
                    0xffffffff,
                    0xff1f2328,
                    0xff57606a,
                    0xff7d92ad,
                    0xffcf222e,
                    steps(),
                    0xff2166ac,
                    0xffb35806);

    /** Where the first cell stands, and how large cells of a small layer are. */
    private static final int LEFT = 76;

    private static final int TOP = 86;
    private static final int CELL = 24;

    @Test
    void paintsEachKernelInTheColourOfItsCount() throws IOException {
        float[] values = new float[9 * 6];
        for (int kernel = 0; kernel < 6; kernel++) {
            for (int i = 0; i < kernel + 4 && kernel > 0; i++) {
                values[9 * kernel + i] = 1;
            }
        }
        Layer layer = layer(Shape.of(2, 3, 3, 3), values);
        BufferedImage image = image(layer, Picture.KERNELS, 1);

        assertThat(centre(image, 0, 0, 1)).isEqualTo(PALETTE.steps().get(0));
        assertThat(centre(image, 0, 1, 1)).isEqualTo(PALETTE.steps().get(5));
        assertThat(centre(image, 0, 2, 1)).isEqualTo(PALETTE.steps().get(6));
        assertThat(centre(image, 1, 2, 1)).isEqualTo(PALETTE.steps().get(9));
    }

    @Test
    void scalesWithoutBlurringCells() throws IOException {
        Layer layer = layer(Shape.of(2, 2), 0, 1, 1, 0);
        BufferedImage one = image(layer, Picture.KERNELS, 1);
        BufferedImage three = image(layer, Picture.KERNELS, 3);

        assertThat(three.getWidth()).isEqualTo(3 * one.getWidth());
        assertThat(three.getHeight()).isEqualTo(3 * one.getHeight());
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                assertThat(centre(three, row, column, 3)).isEqualTo(centre(one, row, column, 1));
            }
        }
    }

    @Test
    void laysElementsOutAsKernelsOfRowsAndColumns() throws IOException {
        float[] values = new float[2 * 2 * 6];
        values[((1 * 2 + 0) * 2 + 1) * 3 + 2] = 1; // out 1, in 0, kernel row 1, kernel column 2
        BufferedImage image = image(layer(Shape.of(2, 2, 2, 3), values), Picture.ELEMENTS, 1);

        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 6; column++) {
                boolean kept = row == 3 && column == 2;
                assertThat(centre(image, row, column, 1))
                        .isEqualTo(kept ? PALETTE.steps().getLast() : PALETTE.steps().getFirst());
            }
        }
    }

    @Test
    void paintsWeightsBySignAndMagnitude() throws IOException {
        Layer layer = layer(Shape.of(1, 5), -2, 2, 0, 0.001f, Float.NaN);
        BufferedImage weights = image(layer, Picture.WEIGHTS, 1);
        BufferedImage magnitudes = image(layer, Picture.MAGNITUDES, 1);

        assertThat(centre(weights, 0, 0, 1)).isEqualTo(PALETTE.negative());
        assertThat(centre(weights, 0, 1, 1)).isEqualTo(PALETTE.positive());
        assertThat(centre(weights, 0, 2, 1)).isEqualTo(PALETTE.steps().getFirst());
        assertThat(centre(weights, 0, 3, 1)).isNotEqualTo(PALETTE.steps().getFirst());
        assertThat(centre(weights, 0, 4, 1)).isEqualTo(PALETTE.alarm());
        assertThat(centre(magnitudes, 0, 0, 1)).isEqualTo(PALETTE.steps().getLast());
        assertThat(centre(magnitudes, 0, 3, 1)).isEqualTo(PALETTE.steps().get(1));
    }

    @Test
    void neverPaintsABlockWithAKeptWeightAsEmpty() {
        float[] values = new float[1500 * 4];
        values[1499 * 4 + 3] = 1;
        Layer layer = layer(Shape.of(1500, 4), values);

        for (Picture picture : Picture.values()) {
            Cells cells = new CellPainter(layer, PALETTE).paint(picture, 1);
            assertThat(cells.block()).isEqualTo(3);
            assertThat(cells.rows()).isEqualTo(500);
            assertThat(cells.colour(499, 1)).isNotEqualTo(PALETTE.steps().getFirst());
            assertThat(cells.colour(499, 0)).isEqualTo(PALETTE.steps().getFirst());
        }
    }

    @Test
    void writesNeighboursOfOneColourAsOneRectangle() throws Exception {
        // Row 0: a run of two and a run of one. Row 1: nothing. Row 2: one run of three.
        Layer layer = layer(Shape.of(3, 4), 1, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1);
        Document svg = parsed(new HeatmapFigure(layer, Picture.KERNELS, PALETTE).svg());
        int bars = 2 + 4;
        int swatches = 2;
        int gaps = 3 + 4;
        int grounds = 2;

        assertThat(svg.getElementsByTagName("rect").getLength())
                .isEqualTo(3 + bars + swatches + gaps + grounds);
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 ");
    }

    @Test
    void writesItsNumbersAsText() throws Exception {
        Layer layer = layer(Shape.of(3, 4), 1, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1);
        List<String> words =
                texts(parsed(new HeatmapFigure(layer, Picture.KERNELS, PALETTE).svg()));

        assertThat(words)
                .contains(
                        "conv  (3 × 4)",
                        "6 of 12 (50.00 %) weights kept",
                        "6 of 12 kernels empty; dead channels: 1 of 3 output, 0 of 4 input",
                        "input channel",
                        "output channel",
                        "Kept per kernel");
    }

    @Test
    void namesNothingOutsideTheFile() {
        byte[] svg = new HeatmapFigure(random(64, 9), Picture.KERNELS, PALETTE).svg();
        String text = new String(svg, StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("<!DOCTYPE", "<!ENTITY", "<style", "<script");
        assertThat(text.replaceAll("http://www\\.w3\\.org/[^\"]*", "")).doesNotContain("http");
        assertThat(svg.length).isLessThan(300_000);
    }

    @Test
    void writesTheSameBytesEveryTime() {
        Layer layer = random(16, 9);
        HeatmapFigure figure = new HeatmapFigure(layer, Picture.WEIGHTS, PALETTE);
        HeatmapFigure again = new HeatmapFigure(layer, Picture.WEIGHTS, PALETTE);

        assertThat(figure.svg()).isEqualTo(again.svg());
        assertThat(figure.png(2)).isEqualTo(again.png(2));
    }

    @Test
    void escapesNamesFromFiles() throws Exception {
        String name = "<script>&\"x\"</script>";
        Layer layer = Layer.ofWeight(name, Tensor.of("w", Shape.of(1, 1), 1));
        Document svg = parsed(new HeatmapFigure(layer, Picture.KERNELS, PALETTE).svg());

        assertThat(texts(svg)).contains(name + "  (1 × 1)");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void needsNoDisplay() {
        assertThat(GraphicsEnvironment.isHeadless()).isTrue();
        assertThat(new HeatmapFigure(random(4, 1), Picture.KERNELS, PALETTE).png(1)).isNotEmpty();
    }

    @Test
    void refusesWeightsWhereOnlyTheMaskIsKnown() {
        Layer mask = Layer.ofMask("conv", Tensor.of("m", Shape.of(1, 2), 1, 0));

        assertThat(new HeatmapFigure(mask, Picture.ELEMENTS, PALETTE).svg()).isNotEmpty();
        assertThatThrownBy(() -> new HeatmapFigure(mask, Picture.WEIGHTS, PALETTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the file holds only the mask of conv; choose kernel grid or mask");
    }

    @Test
    void refusesAScaleThatIsNone() {
        HeatmapFigure figure = new HeatmapFigure(random(2, 1), Picture.KERNELS, PALETTE);

        assertThatThrownBy(() -> figure.png(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figure.png(9)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> steps() {
        List<Integer> steps = new ArrayList<>(List.of(0xffe9edf2));
        for (int i = 1; i <= 9; i++) {
            steps.add(0xff000000 | (100 + 10 * i) << 16 | (220 - 20 * i) << 8 | 25 * i);
        }
        return steps;
    }

    private static Layer layer(Shape shape, float... values) {
        return Layer.ofWeight("conv", Tensor.of("conv.weight", shape, values));
    }

    private static Layer random(int side, int kernel) {
        Random random = new Random(4);
        float[] values = new float[side * side * kernel];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) == 0 ? (float) random.nextGaussian() : 0;
        }
        return layer(Shape.of(side, side, kernel), values);
    }

    private static BufferedImage image(Layer layer, Picture picture, int scale) throws IOException {
        byte[] png = new HeatmapFigure(layer, picture, PALETTE).png(scale);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int centre(BufferedImage image, int row, int column, int scale) {
        int x = scale * (LEFT + column * CELL + CELL / 2);
        int y = scale * (TOP + row * CELL + CELL / 2);
        return image.getRGB(x, y);
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        Set<String> names = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(((Element) all.item(i)).getNamespaceURI());
        }
        assertThat(names).containsExactly("http://www.w3.org/2000/svg");
        return document;
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            texts.add(node.getTextContent());
        }
        return texts;
    }
}
