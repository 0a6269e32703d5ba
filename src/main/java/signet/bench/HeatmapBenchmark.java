package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ui.heatmap.HeatmapMode;
import signet.ui.heatmap.HeatmapPyramid;
import signet.ui.heatmap.HeatmapView;

/**
 * Times the heatmap of a layer of 25 million weights, a quarter of them kept: its pyramid, and the
 * frames of panning and zooming in a view of 1000 by 700.
 */
final class HeatmapBenchmark implements Benchmark {
    private static final int SIDE = 5000;
    private static final int FRAMES = 300;
    private static final int WARM_UP = 60;
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

    /**
     * Time on the window's thread per frame, from the movement to the end of layout.
     *
     * @param movement what moved
     * @param p50Millis half of the frames took no longer
     * @param p95Millis of a hundred frames ninety-five took no longer
     */
    private record Frames(String movement, double p50Millis, double p95Millis) {}

    private static void measureWindow(PrintStream out) throws InterruptedException {
        FrameTimer window = FrameTimer.open(layer());
        out.printf(
                Locale.ROOT,
                "  layer to first picture            %7.1f ms, off the window's thread%n",
                window.readyMillis());
        HeatmapView view = window.view();
        print(out, window.time("pan, whole layer", frame -> view.pan(step(frame), 0)));
        print(out, window.time("zoom", frame -> zoom(view, frame)));
        window.zoomIn(view, LARGE_CELLS);
        print(out, window.time("pan, large cells", frame -> view.pan(step(frame), step(frame))));
        window.close();
    }

    private static void print(PrintStream out, Frames frames) {
        out.printf(
                Locale.ROOT,
                "  frame, %-24s   %7.2f ms p50  %7.2f ms p95%n",
                frames.movement,
                frames.p50Millis,
                frames.p95Millis);
    }

    private static int step(int frame) {
        return frame / 30 % 2 == 0 ? -7 : 7;
    }

    private static void zoom(HeatmapView view, int frame) {
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

    private static Layer layer() {
        Random random = new Random(2);
        float[] weights = new float[SIDE * SIDE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(4) == 0 ? random.nextFloat() - 0.5f : 0;
        }
        return Layer.ofWeight("bench", Tensor.of("bench", Shape.of(SIDE, SIDE), weights));
    }

    /** A window whose frames are timed. */
    private static final class FrameTimer {
        private HeatmapView view;
        private Stage stage;
        private double readyMillis;

        static FrameTimer open(Layer layer) throws InterruptedException {
            FrameTimer timer = new FrameTimer();
            CountDownLatch ready = new CountDownLatch(1);
            onWindow(() -> {
                timer.view = new HeatmapView();
                timer.stage = new Stage();
                timer.stage.setScene(new Scene(timer.view, 1000, 700));
                timer.stage.show();
                long start = System.nanoTime();
                timer.view
                        .readyProperty()
                        .subscribe((before, now) -> {
                            timer.readyMillis = (System.nanoTime() - start) / 1e6;
                            ready.countDown();
                        });
                timer.view.modeProperty().set(HeatmapMode.MAGNITUDE);
                timer.view.layerProperty().set(layer);
            });
            ready.await();
            return timer;
        }

        private static void onWindow(Runnable task) {
            try {
                Platform.startup(task);
            } catch (IllegalStateException alreadyRunning) {
                Platform.runLater(task);
            }
        }

        HeatmapView view() {
            return view;
        }

        double readyMillis() {
            return readyMillis;
        }

        void zoomIn(HeatmapView target, int steps) throws InterruptedException {
            time(
                    "zoom in",
                    frame -> {
                        if (frame < steps) {
                            target.zoomIn();
                        }
                    });
        }

        void close() {
            Platform.runLater(stage::close);
        }

        /** Runs a movement once per frame and takes the times after warming up. */
        Frames time(String movement, IntConsumer move) throws InterruptedException {
            double[] millis = new double[FRAMES];
            CountDownLatch done = new CountDownLatch(1);
            Platform.runLater(() -> new Movement(stage.getScene(), move, millis, done).start());
            done.await();
            double[] warm = Arrays.copyOfRange(millis, WARM_UP, FRAMES);
            Arrays.sort(warm);
            return new Frames(
                    movement, warm[warm.length / 2], warm[(int) (0.95 * (warm.length - 1))]);
        }
    }

    /** Moves at the start of every frame and takes the time until its layout is done. */
    private static final class Movement extends AnimationTimer {
        private final Scene scene;
        private final IntConsumer move;
        private final double[] millis;
        private final CountDownLatch done;
        private final Runnable afterLayout = this::take;
        private int frame;
        private long begun;

        Movement(Scene scene, IntConsumer move, double[] millis, CountDownLatch done) {
            this.scene = scene;
            this.move = move;
            this.millis = millis;
            this.done = done;
        }

        @Override
        public void start() {
            scene.addPostLayoutPulseListener(afterLayout);
            super.start();
        }

        @Override
        public void handle(long now) {
            begun = System.nanoTime();
            move.accept(frame);
        }

        private void take() {
            if (begun == 0) {
                return;
            }
            millis[frame++] = (System.nanoTime() - begun) / 1e6;
            if (frame == millis.length) {
                stop();
                scene.removePostLayoutPulseListener(afterLayout);
                done.countDown();
            }
        }
    }
}
