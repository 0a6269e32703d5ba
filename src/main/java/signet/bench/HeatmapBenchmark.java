package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Random;
import signet.ui.heatmap.HeatmapPyramid;
import signet.ui.heatmap.HeatmapView;

/**
 * Times the heatmap of a layer of 25 million weights, a quarter of them kept: its pyramid, and the
 * frames of panning and zooming in a view of 1000 by 700.
 */
final class HeatmapBenchmark implements Benchmark {
    private static final int SIDE = 5000;
    private static final int FRAMES = 240;
    private static final int LARGE_CELLS = 12;

    @Override
    public String name() {
        return "window";
    }

    @Override
    public String summary() {
        return "The heatmap of 25 million weights: its pyramid, median of 5, and its frames.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        out.printf(Locale.ROOT, "  pyramid from the cells            %7.1f ms%n", pyramidMillis());
        try {
            measureWindow(out);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", stopped);
        }
    }

    private static void measureWindow(PrintStream out) throws InterruptedException {
        FrameTimer window = FrameTimer.open(FrameTimer.layer(SIDE));
        out.printf(
                Locale.ROOT,
                "  layer to first picture            %7.1f ms, off the window's thread%n",
                window.readyMillis());
        HeatmapView view = window.view();
        print(out, "pan, whole layer", window.time(FRAMES, frame -> view.pan(step(frame), 0)));
        print(out, "zoom", window.time(FRAMES, frame -> zoom(view, frame)));
        window.zoomIn(LARGE_CELLS);
        Frames large = window.time(FRAMES, frame -> view.pan(step(frame), step(frame)));
        print(out, "pan, large cells", large);
        window.close();
    }

    private static void print(PrintStream out, String movement, Frames frames) {
        out.printf(
                Locale.ROOT,
                "  frame, %-24s   %7.2f ms p50  %7.2f ms p95%n",
                movement,
                frames.work(50),
                frames.work(95));
    }

    /** Pixels to pan by: to and fro. */
    static int step(int frame) {
        return frame / 30 % 2 == 0 ? -7 : 7;
    }

    /** Zooms in and out again. */
    static void zoom(HeatmapView view, int frame) {
        if (frame / 15 % 2 == 0) {
            view.zoomIn();
        } else {
            view.zoomOut();
        }
    }

    private static double pyramidMillis() throws IOException {
        byte[] cells = new byte[SIDE * SIDE];
        Random random = new Random(1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(1, 256) : 0);
        }
        return Measure.medianMillis(() -> HeatmapPyramid.of(cells, SIDE, SIDE));
    }
}
