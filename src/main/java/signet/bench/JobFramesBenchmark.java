package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import signet.ui.heatmap.HeatmapView;

/**
 * The window's frames while a job trains on every core, against frames without it. The job is a
 * worker as the window starts it: a process of its own that gives way to others.
 */
final class JobFramesBenchmark implements Benchmark {
    private static final int SIDE = 5000;
    private static final int FRAMES = 600;
    private static final int FRAMES_OF_A_MOVEMENT = 60;

    @Override
    public String name() {
        return "job";
    }

    @Override
    public String summary() {
        return "The heatmap's frames while a job trains on every core, panning and zooming.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make();
                FrameTimer window = FrameTimer.open(FrameTimer.layer(SIDE))) {
            Frames alone = frames(window);
            print(out, "without a job", alone);
            int threads = Runtime.getRuntime().availableProcessors();
            try (TrainingJob job = TrainingJob.start(folder.path(), threads)) {
                Frames beside = frames(window);
                if (!job.goesOn()) {
                    throw new IOException("the job ended while frames were timed");
                }
                print(out, "beside a job of " + threads + " threads", beside);
                print(out, alone, beside, job.imagesPerSecond());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", stopped);
        }
    }

    private static Frames frames(FrameTimer window) throws InterruptedException {
        HeatmapView view = window.view();
        return window.time(FRAMES, frame -> move(view, frame));
    }

    private static void move(HeatmapView view, int frame) {
        if (frame / FRAMES_OF_A_MOVEMENT % 2 == 0) {
            view.pan(HeatmapBenchmark.step(frame), HeatmapBenchmark.step(frame));
        } else {
            HeatmapBenchmark.zoom(view, frame);
        }
    }

    private static void print(PrintStream out, String when, Frames frames) {
        out.printf(
                Locale.ROOT,
                "  frame to frame, %-26s %6.1f ms p50  %6.1f ms p95  %6.1f ms p99%n",
                when,
                frames.interval(50),
                frames.interval(95),
                frames.interval(99));
        out.printf(
                Locale.ROOT,
                "    of it on the window's thread            %7.1f ms p50  %6.1f ms p95  %6.1f ms p99%n",
                frames.work(50),
                frames.work(95),
                frames.work(99));
    }

    private static void print(PrintStream out, Frames alone, Frames beside, double rate) {
        out.printf(
                Locale.ROOT,
                "  with the job against without: %.2f x at p95; the job trained %.0f images a second%n",
                beside.interval(95) / alone.interval(95),
                rate);
    }
}
