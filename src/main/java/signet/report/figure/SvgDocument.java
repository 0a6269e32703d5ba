package signet.report.figure;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever is drawn on a {@link Graphics2D}, as SVG. */
final class SvgDocument {
    private static final int DECIMALS = 2;
    private static final String FONT = "font-family";

    private SvgDocument() {}

    /**
     * @param outlines whether words become outlines, which look the same without the font
     */
    static byte[] of(int width, int height, Consumer<Graphics2D> drawing, boolean outlines) {
        try {
            DOMImplementation dom =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation();
            Document document = dom.createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            context.setPrecision(DECIMALS);
            SVGGraphics2D graphics = new SVGGraphics2D(context, outlines);
            graphics.setSVGCanvasSize(new Dimension(width, height));
            drawing.accept(graphics);
            Element root = graphics.getRoot(document.getDocumentElement());
            root.setAttributeNS(null, "viewBox", "0 0 %d %d".formatted(width, height));
            withFallbacks(root);
            return written(document);
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the SVG could not be written", e);
        }
    }

    /** Where the bundled font is not installed, one of the same kind. */
    private static void withFallbacks(Element root) {
        NodeList all = root.getElementsByTagName("*");
        for (int i = -1; i < all.getLength(); i++) {
            Element element = i < 0 ? root : (Element) all.item(i);
            String family = element.getAttribute(FONT);
            if (!family.isEmpty()) {
                element.setAttribute(FONT, family + ", sans-serif");
            }
        }
    }

    /** Not by Batik's own writer, which names a document type at another address. */
    private static byte[] written(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
