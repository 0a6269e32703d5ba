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
import signet.report.attack.Replicates;
import signet.report.attack.Strength;
import signet.report.attack.Subject;
import signet.report.figure.Figure;
import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;

/**
 * Extracted codes as small multiples: the attacks in the order of the table, each with a code for
 * every strength, in rows as long as a page is wide.
 */
public final class CodeGallery {
    private static final int MARGIN = 24;
    private static final int HEAD = 92;
    private static final int GAP = 20;
    private static final int WORDS = 40;
    private static final int SYMBOL = 116;
    private static final int COLUMNS = 6;
    private static final int SWATCH = 11;
    private static final Color WARN = new Color(0x8a5a00);
    private static final String TITLE = "Extracted codes: ";
    private static final String SECOND =
            "light = kept kernel; grey carries nothing; read blind, the number counts wrong bits";
    private static final String SEEDS = "each under its first seed";

    private final String title;
    private final List<List<Block>> rows;
    private final int columns;

    /** The codes of one attack under its name. */
    private record Block(List<String> name, List<AttackRow> codes) {
        static Block of(AttackName attack, List<AttackRow> codes) {
            int width = widthOf(codes.size());
            return new Block(Pen.linesOf(attack.title(), FigureFonts.BODY, width), codes);
        }

        static int widthOf(int columns) {
            return columns * (SYMBOL + GAP) - GAP;
        }
    }

    private CodeGallery(String title, List<Block> blocks) {
        this.title = title;
        int widest = blocks.stream().mapToInt(block -> block.codes().size()).max().orElse(0);
        this.columns = Math.max(COLUMNS, widest);
        this.rows = rows(blocks, columns);
    }

    /** The codes of one ticket, of every attack and strength; empty where none was found. */
    public static Optional<Figure> of(AttackTable table, Subject subject) {
        Map<AttackName, List<AttackRow>> attacks = new LinkedHashMap<>();
        for (Replicates group : table.replicates()) {
            if (group.first().subject().equals(subject)) {
                group.rows().stream()
                        .filter(row -> code(row).isPresent())
                        .findFirst()
                        .ifPresent(row ->
                                attacks.computeIfAbsent(row.attack(), _ -> new ArrayList<>())
                                        .add(row));
            }
        }
        if (attacks.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        attacks.forEach((attack, codes) -> blocks.add(Block.of(attack, codes)));
        return Optional.of(new CodeGallery(TITLE + subject.name(), blocks).figure());
    }

    private static Optional<ExtractedCode> code(AttackRow row) {
        return row.measurement().map(Measurement::detection).flatMap(Detection::code);
    }

    /** As many attacks beside each other as there is room for. */
    private static List<List<Block>> rows(List<Block> blocks, int columns) {
        List<List<Block>> rows = new ArrayList<>();
        int taken = columns;
        for (Block block : blocks) {
            if (taken + block.codes().size() > columns) {
                rows.add(new ArrayList<>());
                taken = 0;
            }
            rows.getLast().add(block);
            taken += block.codes().size();
        }
        return rows;
    }

    private static int height(List<Block> row) {
        return namesOf(row) + SYMBOL + WORDS;
    }

    private static int namesOf(List<Block> row) {
        return Pen.LINE * row.stream().mapToInt(block -> block.name().size()).max().orElseThrow();
    }

    private Figure figure() {
        int width = 2 * MARGIN + Block.widthOf(columns);
        int height = HEAD + rows.stream().mapToInt(CodeGallery::height).sum() + MARGIN - 8;
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
        pen.text(SEEDS, FigureFonts.BODY, ChartStyle.MUTED.getRGB(), x, 70);
        int top = HEAD;
        for (List<Block> row : rows) {
            int left = MARGIN;
            for (Block block : row) {
                drawBlock(graphics, block, left, top, namesOf(row));
                left += Block.widthOf(block.codes().size()) + GAP;
            }
            top += height(row);
        }
    }

    /** The last line of every name stands right above its codes. */
    private static void drawBlock(Graphics2D graphics, Block block, int left, int top, int names) {
        int first = top + names - Pen.LINE * block.name().size() + 12;
        new Pen(graphics)
                .lines(block.name(), FigureFonts.BODY, ChartStyle.TEXT.getRGB(), left, first);
        for (int i = 0; i < block.codes().size(); i++) {
            drawCell(graphics, block.codes().get(i), left + i * (SYMBOL + GAP), top + names + 4);
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
