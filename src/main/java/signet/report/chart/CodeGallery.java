package signet.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Detection;
import signet.report.attack.ExtractedCode;
import signet.report.attack.Measurement;
import signet.report.attack.Strength;
import signet.report.attack.Subject;
import signet.report.figure.Figure;
import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;

/** Extracted codes as small multiples: a row for each attack, a column for each strength. */
public final class CodeGallery {
    private static final int MARGIN = 24;
    private static final int HEAD = 92;
    private static final int GAP = 20;
    private static final int WORDS = 40;
    private static final int LABELS = 160;
    private static final int SYMBOL = 116;
    private static final int SWATCH = 11;
    private static final Color WARN = new Color(0x8a5a00);
    private static final String TITLE = "Extracted codes: ";
    private static final String SECOND =
            "light = kept kernel; grey carries nothing; read blind, the number counts wrong bits";

    private final String title;
    private final long seed;
    private final List<List<AttackRow>> attacks;
    private final int most;

    private CodeGallery(String title, long seed, List<List<AttackRow>> attacks) {
        this.title = title;
        this.seed = seed;
        this.attacks = attacks;
        this.most = attacks.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The codes of one ticket under its first seed; empty where none was found. */
    public static Optional<Figure> of(AttackTable table, Subject subject) {
        List<AttackRow> rows =
                table.rows().stream()
                        .filter(row -> row.subject().equals(subject))
                        .filter(row -> code(row).isPresent())
                        .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long seed = rows.getFirst().seed();
        Map<AttackName, List<AttackRow>> attacks = new LinkedHashMap<>();
        for (AttackRow row : rows) {
            if (row.seed() == seed) {
                attacks.computeIfAbsent(row.attack(), unused -> new ArrayList<>()).add(row);
            }
        }
        return Optional.of(
                new CodeGallery(TITLE + subject.name(), seed, List.copyOf(attacks.values()))
                        .figure());
    }

    private static Optional<ExtractedCode> code(AttackRow row) {
        return row.measurement().map(Measurement::detection).flatMap(Detection::code);
    }

    private Figure figure() {
        int width =
                Math.max(
                        MARGIN + LABELS + most * (SYMBOL + GAP) - GAP + MARGIN,
                        2 * MARGIN + Pen.widthOf(SECOND, FigureFonts.BODY));
        int height = HEAD + attacks.size() * (SYMBOL + WORDS) + MARGIN - 8;
        return new Figure(width, height, graphics -> draw(graphics, width, height));
    }

    private void draw(Graphics2D graphics, int width, int height) {
        graphics.setColor(ChartStyle.GROUND);
        graphics.fillRect(0, 0, width, height);
        Pen pen = new Pen(graphics);
        pen.text(title, FigureFonts.TITLE, ChartStyle.TEXT.getRGB(), MARGIN, 30);
        pen.text(SECOND, FigureFonts.BODY, ChartStyle.MUTED.getRGB(), MARGIN, 50);
        int x = swatch(pen, SymbolDrawing.REPAIRED, "repaired", MARGIN);
        x = swatch(pen, SymbolDrawing.WRONG, "wrong", x);
        pen.text("seed " + seed, FigureFonts.BODY, ChartStyle.MUTED.getRGB(), x, 70);
        for (int row = 0; row < attacks.size(); row++) {
            int top = HEAD + row * (SYMBOL + WORDS);
            AttackName attack = attacks.get(row).getFirst().attack();
            pen.textWithin(
                    attack.title(),
                    FigureFonts.BODY,
                    ChartStyle.TEXT.getRGB(),
                    MARGIN,
                    top + 14,
                    LABELS - GAP);
            for (int column = 0; column < attacks.get(row).size(); column++) {
                int left = MARGIN + LABELS + column * (SYMBOL + GAP);
                drawCell(graphics, attacks.get(row).get(column), left, top);
            }
        }
    }

    private static int swatch(Pen pen, Color colour, String words, int left) {
        pen.fill(colour.getRGB(), left, 60, SWATCH, SWATCH);
        int x = left + SWATCH + 6;
        pen.text(words, FigureFonts.BODY, ChartStyle.TEXT.getRGB(), x, 70);
        return x + Pen.widthOf(words, FigureFonts.BODY) + GAP;
    }

    private static void drawCell(Graphics2D graphics, AttackRow row, int left, int top) {
        Detection detection = row.measurement().orElseThrow().detection();
        ExtractedCode code = detection.code().orElseThrow();
        boolean read = detection.readsBlind();
        SymbolDrawing symbol = new SymbolDrawing(code, Math.max(1, SYMBOL / code.found().size()));
        Graphics2D cell = (Graphics2D) graphics.create();
        cell.translate(left, top);
        cell.setStroke(new BasicStroke(0.8f));
        symbol.draw(cell, read);
        cell.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        cell.setColor(ChartStyle.LINE);
        cell.setStroke(ChartStyle.THIN);
        cell.drawRect(-1, -1, symbol.side() + 1, symbol.side() + 1);
        cell.dispose();
        Pen pen = new Pen(graphics);
        int line = top + symbol.side() + 16;
        pen.text(
                row.strength().map(Strength::text).orElse(""),
                FigureFonts.SMALL,
                ChartStyle.MUTED.getRGB(),
                left,
                line);
        long wrong = detection.bitErrors();
        String words = read ? (wrong == 0 ? "reads" : "reads " + wrong) : "lost " + wrong;
        Color colour = read ? (wrong == 0 ? ChartStyle.OK : WARN) : SymbolDrawing.WRONG;
        pen.textEndingAt(words, FigureFonts.SMALL, colour.getRGB(), left + symbol.side(), line);
    }
}
