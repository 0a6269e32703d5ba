package signet.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import signet.report.figure.Figure;
import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;

/** Figures of one size in a grid under a common title. */
final class Panels {
    private static final int HEAD = 56;
    private static final int LEFT = 16;

    private Panels() {}

    static Figure of(String title, String second, List<Figure> panels, int columns) {
        int across = Math.min(columns, panels.size());
        int width = panels.getFirst().width();
        int height = panels.getFirst().height();
        int rows = Math.ceilDiv(panels.size(), across);
        int words =
                Math.max(
                        Pen.widthOf(title, FigureFonts.TITLE),
                        Pen.widthOf(second, FigureFonts.BODY));
        return new Figure(
                Math.max(across * width, words + 2 * LEFT),
                HEAD + rows * height,
                graphics -> {
                    graphics.setColor(ChartStyle.GROUND);
                    graphics.fillRect(
                            0, 0, Math.max(across * width, words + 2 * LEFT), HEAD + rows * height);
                    Pen pen = new Pen(graphics);
                    pen.text(title, FigureFonts.TITLE, ChartStyle.TEXT.getRGB(), LEFT, 30);
                    pen.text(second, FigureFonts.BODY, ChartStyle.MUTED.getRGB(), LEFT, 50);
                    for (int i = 0; i < panels.size(); i++) {
                        Graphics2D panel = (Graphics2D) graphics.create();
                        panel.translate(i % across * width, HEAD + i / across * height);
                        panels.get(i).drawing().accept(panel);
                        panel.dispose();
                    }
                });
    }
}
