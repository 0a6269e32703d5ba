package signet.bench;

import java.util.Arrays;
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
import signet.ui.heatmap.HeatmapView;

/** A window of 1000 by 700 with a heatmap, whose frames are timed. */
final class FrameTimer implements AutoCloseable {
    private static final int WARM_UP = 60;

    private HeatmapView view;
    private Stage stage;
    private double readyMillis;

    private FrameTimer() {}

    /** Opens it and waits for the first picture. */
    static FrameTimer open(Layer layer) throws InterruptedException {
        FrameTimer timer = new FrameTimer();
        CountDownLatch ready = new CountDownLatch(1);
        onWindow(() -> timer.show(layer, ready));
        ready.await();
        return timer;
    }

    /** Only one start is possible in a process; a second window joins it. */
    private static void onWindow(Runnable task) {
        try {
            Platform.startup(task);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(task);
        }
    }

    private void show(Layer layer, CountDownLatch ready) {
        Platform.setImplicitExit(false);
        view = new HeatmapView();
        stage = new Stage();
        stage.setScene(new Scene(view, 1000, 700));
        stage.show();
        long start = System.nanoTime();
        view.readyProperty()
                .subscribe((before, now) -> {
                    readyMillis = (System.nanoTime() - start) / 1e6;
                    ready.countDown();
                });
        view.modeProperty().set(HeatmapMode.MAGNITUDE);
        view.layerProperty().set(layer);
    }

    /** A square layer of random weights, a quarter of them kept. */
    static Layer layer(int side) {
        Random random = new Random(2);
        float[] weights = new float[side * side];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(4) == 0 ? random.nextFloat() - 0.5f : 0;
        }
        return Layer.ofWeight("bench", Tensor.of("bench", Shape.of(side, side), weights));
    }

    HeatmapView view() {
        return view;
    }

    /** From the layer to its first picture. */
    double readyMillis() {
        return readyMillis;
    }

    void zoomIn(int steps) throws InterruptedException {
        time(
                1,
                frame -> {
                    if (frame < steps) {
                        view.zoomIn();
                    }
                });
    }

    /** Moves once per frame and takes the times of so many, after warming up. */
    Frames time(int frames, IntConsumer move) throws InterruptedException {
        Movement movement = new Movement(stage.getScene(), move, WARM_UP + frames);
        Platform.runLater(movement::start);
        return movement.await();
    }

    @Override
    public void close() {
        Platform.runLater(stage::close);
    }

    /** Moves at the start of every frame and takes the time until its layout is done. */
    private static final class Movement extends AnimationTimer {
        private final Scene scene;
        private final IntConsumer move;
        private final double[] work;
        private final double[] intervals;
        private final CountDownLatch done = new CountDownLatch(1);
        private final Runnable afterLayout = this::take;
        private int frame;
        private long begun;

        Movement(Scene scene, IntConsumer move, int frames) {
            this.scene = scene;
            this.move = move;
            this.work = new double[frames];
            this.intervals = new double[frames];
        }

        @Override
        public void start() {
            scene.addPostLayoutPulseListener(afterLayout);
            super.start();
        }

        @Override
        public void handle(long now) {
            long before = begun;
            begun = System.nanoTime();
            intervals[frame] = (begun - before) / 1e6;
            move.accept(frame);
        }

        private void take() {
            if (begun == 0) {
                return;
            }
            work[frame++] = (System.nanoTime() - begun) / 1e6;
            if (frame == work.length) {
                stop();
                scene.removePostLayoutPulseListener(afterLayout);
                done.countDown();
            }
        }

        Frames await() throws InterruptedException {
            done.await();
            return new Frames(warm(work), warm(intervals));
        }

        private static double[] warm(double[] all) {
            return Arrays.copyOfRange(all, WARM_UP, all.length);
        }
    }
}
