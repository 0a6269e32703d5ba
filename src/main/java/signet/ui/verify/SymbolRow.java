package signet.ui.verify;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import signet.app.VerifyClaim.Verification;
import signet.evidence.Score;
import signet.mark.ModuleRegion;
import signet.mark.Polarity;
import signet.mark.extract.KeptRule;
import signet.mark.extract.Reading;
import signet.qr.recover.SymbolReading;
import signet.qr.symbol.ModuleMatrix;
import signet.ticket.KernelGrid;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.heatmap.Picture;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;
import signet.ui.symbol.SymbolCells;
import signet.ui.symbol.SymbolPicture;

/** As found, restored, text: what lies at the place and what was made of it. */
final class SymbolRow extends HBox {
    private static final int FRAME = 5;

    /** Hardly any kernel of a ticket is more than half full, so half full is white already. */
    private static final int HALF_FULL = 2;

    private final Finding finding;
    private final Colouring colouring;
    private final int side;
    private final Node words;

    /**
     * @param side room for the modules of a symbol, in pixels
     */
    SymbolRow(Finding finding, Colouring colouring, int side) {
        super(16);
        this.finding = finding;
        this.colouring = colouring;
        this.side = side;
        Node arrow = Icons.bar(Feather.ARROW_RIGHT, "wb-muted");
        VBox middle = new VBox(arrow);
        middle.setAlignment(Pos.CENTER);
        middle.setPadding(new Insets(20, 0, 0, 0));
        words = words();
        getChildren().addAll(asFound(), middle, restored(), words);
    }

    /** What the pictures say, to stand elsewhere. */
    Node takeWords() {
        getChildren().remove(words);
        setMinWidth(USE_PREF_SIZE);
        return words;
    }

    private Node asFound() {
        Optional<Reading> reading = finding.reading();
        if (reading.isEmpty()) {
            return searched();
        }
        ModuleMatrix found = reading.get().found();
        boolean darkKept = reading.get().placement().polarity() == Polarity.DARK_KEPT;
        String key = darkKept ? "dark = kept kernel" : "dark = empty kernel";
        return titled(
                "As found",
                key,
                symbol(
                        SymbolCells.found(found, shades(reading.get())),
                        "As found, %s, %d dark of %d modules"
                                .formatted(key, found.darkCount(), found.size() * found.size())));
    }

    /** How full the kernels are, where the suspect's own layer shows it. */
    private IntUnaryOperator shades(Reading reading) {
        boolean asStored =
                finding.isAsStored()
                        && reading.source().equals(KeptRule.STORED)
                        && reading.placement().polarity() == Polarity.LIGHT_KEPT;
        if (!asStored) {
            return module -> 255;
        }
        KernelGrid grid =
                finding.suspect()
                        .ticket()
                        .ticket()
                        .layer(reading.placement().layer())
                        .orElseThrow()
                        .grid();
        ModuleRegion region = ModuleRegion.of(reading.found().version(), reading.placement(), grid);
        return module -> {
            int kernel = region.kernel(module);
            int kept = grid.kept(kernel / grid.columns(), kernel % grid.columns());
            return Math.min(255, 255 * HALF_FULL * kept / grid.kernelSize());
        };
    }

    /** Nothing to point at: the largest of the layers that were searched. */
    private Node searched() {
        KernelThumbnail picture = new KernelThumbnail(side + 2 * FRAME, side + 2 * FRAME, 1);
        String name =
                finding.suspect()
                        .largestLayer()
                        .map(layer -> {
                            Picture drawn = colouring.picture(layer, side + 2 * FRAME);
                            picture.show(drawn, "Kernels of " + layer.name());
                            return layer.name();
                        })
                        .orElse("no layers");
        return titled("Searched", name, picture);
    }

    private Node restored() {
        return finding.reading()
                .flatMap(Reading::symbol)
                .map(read -> titled("Restored", "", symbol(cells(read), describe(read))))
                .orElseGet(() -> titled("Restored", "", emptyFrame()));
    }

    private SymbolCells cells(SymbolReading read) {
        Optional<Verification> test =
                finding.mode() == ReadMode.BLIND
                        ? Optional.empty()
                        : finding.suspect().verification();
        BitSet wrong =
                test.map(claim -> claim.record().symbol().matrix())
                        .map(owners -> differences(owners, read.symbol()))
                        .orElseGet(BitSet::new);
        return SymbolCells.symbol(read.symbol(), read.corrected(), wrong);
    }

    private static BitSet differences(ModuleMatrix owners, ModuleMatrix read) {
        return owners.size() == read.size() ? owners.differences(read) : new BitSet();
    }

    private static String describe(SymbolReading read) {
        return "Restored symbol of %d by %d modules, %d repaired"
                .formatted(
                        read.symbol().size(), read.symbol().size(), read.corrected().cardinality());
    }

    private Node emptyFrame() {
        Label why = Texts.paragraph(finding.whyNoText(), "wb-caption");
        why.setTextAlignment(TextAlignment.CENTER);
        VBox frame =
                new VBox(
                        6,
                        Icons.large(Feather.SLASH, "wb-muted"),
                        Texts.fixed("No text", "wb-strong"),
                        why);
        frame.setId("no-text");
        frame.getStyleClass().add("wb-empty-symbol");
        int box = side + 2 * FRAME;
        frame.setMinSize(box, box);
        frame.setPrefSize(box, box);
        frame.setMaxSize(box, box);
        return frame;
    }

    private Node words() {
        Label text = Texts.paragraph(finding.text().orElse("none"), "wb-figure");
        text.setId("text-read");
        if (finding.text().isEmpty()) {
            text.getStyleClass().add("wb-muted");
        }
        VBox words = new VBox(4, text);
        finding.reading().flatMap(Reading::symbol).ifPresent(read -> repaired(words, read));
        if (finding.text().isEmpty()) {
            finding.modules().ifPresent(score -> words.getChildren().add(lost(score)));
        }
        other().ifPresent(line -> words.getChildren().add(line));
        VBox column = titled("Text", "", words);
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static void repaired(VBox words, SymbolReading read) {
        int modules = read.corrected().cardinality();
        words.getChildren()
                .addAll(
                        line(modules == 0 ? "reads" : "reads, %,d repaired", modules),
                        line(
                                "version %d, level %s, mask %d",
                                read.profile().version().number(),
                                read.profile().level(),
                                read.profile().mask().number()));
        if (read.informed()) {
            words.getChildren().add(line("header and pads assumed"));
        }
    }

    private static Label lost(Score modules) {
        return line(
                "lost %,d of %,d modules", modules.tested() - modules.matches(), modules.tested());
    }

    /** What the other way of reading gave, labelled. */
    private Optional<Label> other() {
        if (finding.mode() == ReadMode.BLIND) {
            return Finding.informed(finding.suspect())
                    .map(informed -> line("With record: %s", informed.verdict().words()));
        }
        String blind = Finding.blind(finding.suspect()).text().orElse("nothing found");
        return Optional.of(line("Blind reading: %s", blind));
    }

    private static Label line(String format, Object... values) {
        return Texts.paragraph(String.format(Locale.ROOT, format, values), "wb-secondary");
    }

    private Node symbol(SymbolCells cells, String description) {
        int pixels = Math.max(1, side / cells.modules().size());
        Picture picture = SymbolPicture.of(cells, pixels, FRAME, colouring.isDark());
        KernelThumbnail view = new KernelThumbnail(picture.width(), picture.height(), 1);
        view.getStyleClass().add("wb-symbol");
        view.show(picture, description);
        return view;
    }

    private static VBox titled(String title, String note, Node content) {
        HBox head = new HBox(8, Texts.fixed(title, "wb-section"), Texts.fixed(note, "wb-caption"));
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(6, head, content);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }
}
