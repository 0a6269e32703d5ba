package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {
    @Test
    void fitsTheWholePictureIntoTheMiddle() {
        Viewport view = Viewport.fitting(64, 64, 586, 600);
        assertThat(view.scale()).isEqualTo(new PixelScale(9, 1));
        assertThat(view.showsAll()).isTrue();
        assertThat(view.left()).isEqualTo(5);
        assertThat(view.top()).isEqualTo(12);
        assertThat(view.percent()).isEqualTo(100);
        assertThat(view.contains(4, 300)).isFalse();
        assertThat(view.contains(5, 300)).isTrue();
        assertThat(view.cellAt(5 + 9 * 26, 12 + 9 * 40)).isEqualTo(new Cell(40, 26));
        assertThat(view.cellAt(-50, 4000)).isEqualTo(new Cell(63, 0));
    }

    @Test
    void showsASquareLargeInTheMiddle() {
        Viewport fitting = Viewport.fitting(64, 64, 640, 660);
        Viewport view = fitting.around(new CellSquare(20, 16, 29));
        assertThat(view.scale()).isEqualTo(new PixelScale(13, 1));
        assertThat(view.cellAt(0, 0)).isEqualTo(new Cell(9, 5));
        Viewport small = Viewport.fitting(32, 32, 640, 660);
        assertThat(small.around(new CellSquare(0, 0, 29))).isEqualTo(small);
    }

    @Test
    void aLongStripStaysVisible() {
        Viewport view = Viewport.fitting(10, 25_088, 600, 600);
        assertThat(view.height()).isGreaterThanOrEqualTo(10);
        assertThat(view.showsAll()).isFalse();
    }

    @Test
    void zoomingKeepsTheCellUnderThePointer() {
        Random random = new Random(3);
        for (int trial = 0; trial < 2000; trial++) {
            Viewport start = new Viewport(900, 900, 400, 300, new PixelScale(4, 1), 900, 1200);
            double x = random.nextDouble(100, 300);
            double y = random.nextDouble(100, 200);
            Viewport zoomed = start.zoomed(random.nextInt(-3, 12), x, y);
            assertThat(zoomed.cellAt(x, y)).isEqualTo(start.cellAt(x, y));
        }
    }

    @Test
    void zoomingOutEndsWhereEverythingIsVisible() {
        Viewport fit = Viewport.fitting(64, 64, 586, 600);
        Viewport in = fit.zoomed(5, 100, 100);
        assertThat(in.showsAll()).isFalse();
        assertThat(in.zoomed(-50, 100, 100)).isEqualTo(fit);
    }

    @Test
    void stepsStopAtTheFittedSize() {
        Viewport fit = Viewport.fitting(64, 64, 64 * 11, 64 * 11);
        assertThat(fit.scale()).isEqualTo(new PixelScale(11, 1));
        assertThat(fit.zoomed(1, 0, 0).scale()).isEqualTo(new PixelScale(12, 1));
        assertThat(fit.zoomed(1, 0, 0).zoomed(-1, 0, 0)).isEqualTo(fit);
    }

    @Test
    void panningEndsAtTheEdges() {
        Viewport view = new Viewport(100, 100, 200, 200, new PixelScale(10, 1), 300, 300);
        assertThat(view.panned(50, -20))
                .extracting(Viewport::x, Viewport::y)
                .containsExactly(250, 320);
        assertThat(view.panned(9999, 9999))
                .extracting(Viewport::x, Viewport::y)
                .containsExactly(0, 0);
        assertThat(view.panned(-9999, -9999))
                .extracting(Viewport::x, Viewport::y)
                .containsExactly(800, 800);
    }

    @Test
    void revealsACellByMovingAsLittleAsPossible() {
        Viewport view = new Viewport(100, 100, 200, 200, new PixelScale(10, 1), 300, 300);
        assertThat(view.revealing(new Cell(35, 35))).isEqualTo(view);
        assertThat(view.revealing(new Cell(20, 60)))
                .extracting(Viewport::x, Viewport::y)
                .containsExactly(410, 200);
    }

    @Test
    void anotherAreaKeepsTheFitOrTheMiddle() {
        Viewport fit = Viewport.fitting(64, 64, 586, 600);
        assertThat(fit.resized(300, 300)).isEqualTo(Viewport.fitting(64, 64, 300, 300));
        Viewport view = new Viewport(100, 100, 200, 200, new PixelScale(10, 1), 300, 300);
        assertThat(view.resized(100, 100))
                .extracting(Viewport::x, Viewport::y, Viewport::scale)
                .containsExactly(350, 350, view.scale());
    }
}
