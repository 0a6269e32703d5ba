package signet.report.chart;

import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.util.ShapeUtils;
import signet.report.attack.AttackTable;

/** Colour and shape of a family of attacks: never told apart by colour alone. */
record FamilyStyle(Color colour, Shape shape) {
    private static final List<FamilyStyle> ALL =
            List.of(
                    new FamilyStyle(ChartStyle.ACCENT, new Ellipse2D.Double(-4, -4, 8, 8)),
                    new FamilyStyle(new Color(0x6b6500), new Rectangle2D.Double(-3.5, -3.5, 7, 7)),
                    new FamilyStyle(ChartStyle.BAD, ShapeUtils.createDiagonalCross(3.6f, 0.9f)),
                    new FamilyStyle(ChartStyle.OK, triangle(1)),
                    new FamilyStyle(new Color(0x7b3fb3), ShapeUtils.createDiamond(5)),
                    new FamilyStyle(ChartStyle.MUTED, triangle(-1)),
                    new FamilyStyle(
                            new Color(0x9a4a6f), ShapeUtils.createRegularCross(4.5f, 1.2f)));

    private static final FamilyStyle UNTOUCHED =
            new FamilyStyle(ChartStyle.TEXT, new Ellipse2D.Double(-3, -3, 6, 6));

    /** The style of a family in a table; they repeat after seven. */
    static FamilyStyle of(String family, AttackTable table) {
        int index = table.families().indexOf(family);
        return index < 0 ? UNTOUCHED : ALL.get(index % ALL.size());
    }

    private static Shape triangle(int up) {
        return new Polygon(new int[] {-5, 5, 0}, new int[] {4 * up, 4 * up, -5 * up}, 3);
    }
}
