package signet.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
public final class HeatmapBench {
    private static final int SIDE = 5000;
    private static final int REPEATS = 5;
    private static final int FRAMES = 300;
    private static final int WARM_UP = 60;

    private HeatmapBench() {}

    /**
     * What was measured.
     *
     * @param pyramidMillis all levels from the cells, median of five
     * @param readyMillis from setting the layer to its picture, weights and mask included
     * @param frames one entry per kind of movement
     */
    public record Result(double pyramidMillis, double readyMillis, List<Frames> frames) {
        public Result {
            frames = List.copyOf(frames);
        }
    }

    /**
     * Time on the window's thread per frame, from the movement to the end of layout.
     *
     * @param movement what moved
     * @param p50Millis half of the frames took no longer
     * @param p95Millis of a hundred frames ninety-five took no longer
     */
    public record Frames(String movement, double p50Millis, double p95Millis) {}

    /** Measures everything; takes some seconds and shows a window meanwhile. */
    public static Result run() throws InterruptedException {
        double pyramid = pyramidMillis();
        FrameTimer window = FrameTimer.open(layer());
        List<Frames> frames = new ArrayList<>();
        HeatmapView view = window.view();
        frames.add(window.time("pan, whole layer", frame -> view.pan(step(frame), 0)));
        frames.add(window.time("zoom", frame -> zoom(view, frame)));
        window.zoomIn(view, 12);
        frames.add(window.time("pan, large cells", frame -> view.pan(step(frame), step(frame))));
        window.close();
        return new Result(pyramid, window.readyMillis(), frames);
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

    private static double pyramidMillis() {
        byte[] cells = new byte[SIDE * SIDE];
        Random random = new Random(1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(1, 256) : 0);
        }
        double[] millis = new double[2 * REPEATS];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            HeatmapPyramid.of(cells, SIDE, SIDE);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(millis, REPEATS, millis.length);
        Arrays.sort(warm);
        return warm[REPEATS / 2];
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
