package signet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import signet.app.Log;
import signet.app.files.Directories;
import signet.app.job.JobRunner;
import signet.data.ImageSet;
import signet.net.Device;
import signet.net.DeviceException;
import signet.net.Engine;
import signet.net.djl.DjlEngine;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;

/**
 * The process of "bench train" that trains here: {@code dense N} and {@code masked N} answer with
 * milliseconds of each step, {@code evaluate N} with those of N images, {@code java N} with the
 * part of N steps that Java took, {@code memory N} with megabytes of the process and of its heap
 * after every hundred steps.
 */
final class TrainChild {
    static final String WORD = "train-child";
    private static final int WATCH_EVERY = 100;
    private static final String NATIVE = "ai.djl.pytorch.jni.PyTorchLibrary";

    private final Engine engine;
    private final TrainingSetup setup;
    private final TrainingSession dense;
    private final TrainingSession masked;

    private TrainChild(Engine engine, TrainingSetup setup) {
        this.engine = engine;
        this.setup = setup;
        this.dense = session(TrainingState.start(setup.dense()));
        this.masked = session(TrainingState.start(setup.masked()));
    }

    private TrainingSession session(TrainingState start) {
        return engine.train(start, setup.data().train(), TrainingSetup.recipe());
    }

    /** Answers until the input ends. */
    static int serve(Optional<Path> data, InputStream in, PrintStream out) throws IOException {
        Log.toStandardError(false);
        Path natives = Directories.ofThisUser().cache().resolve("natives");
        try (Engine engine = DjlEngine.open(Device.CPU, TrainingSetup.THREADS, natives);
                var orders =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            TrainChild child = new TrainChild(engine, TrainingSetup.of(data));
            out.println(engine.facts().library());
            out.flush();
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] words = line.split(" ");
                double[] figures = child.answer(words[0], Integer.parseInt(words[1]));
                out.println(
                        DoubleStream.of(figures)
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining(" ")));
                out.flush();
            }
            return 0;
        } catch (DeviceException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private double[] answer(String order, int count) throws IOException {
        return switch (order) {
            case "dense" -> steps(dense, count);
            case "masked" -> steps(masked, count);
            case "evaluate" -> evaluate(count);
            case "java" -> javaPart(count);
            case "memory" -> memory(count);
            default -> throw new IOException("no such order: " + order);
        };
    }

    private static double[] steps(TrainingSession session, int count) {
        double[] times = new double[count];
        long[] last = {System.nanoTime()};
        int[] done = {0};
        try {
            while (done[0] < count) {
                session.epoch(step -> {
                    long now = System.nanoTime();
                    times[done[0]++] = (now - last[0]) / 1e6;
                    last[0] = now;
                    if (done[0] == count) {
                        throw new CancellationException();
                    }
                });
            }
        } catch (CancellationException paused) {
            // The session goes on from here when it is asked again.
        }
        return times;
    }

    private double[] evaluate(int count) {
        ImageSet images = setup.data().train().slice(0, count);
        long start = System.nanoTime();
        engine.evaluate(setup.dense(), images, Engine.BatchListener.NONE);
        return new double[] {(System.nanoTime() - start) / 1e6};
    }

    /** Looks every millisecond whether the training thread is inside the native library. */
    private double[] javaPart(int count) {
        Thread training = Thread.currentThread();
        int[] seen = new int[2];
        try (JobRunner watcher = JobRunner.tellingOn(Runnable::run)) {
            watcher.start("Watch", _ -> watch(training, seen), _ -> {}, _ -> {});
            steps(dense, count);
        }
        return new double[] {(double) seen[1] / Math.max(1, seen[0])};
    }

    private static Void watch(Thread training, int[] seen) throws InterruptedException {
        while (true) {
            StackTraceElement[] stack = training.getStackTrace();
            seen[0]++;
            seen[1] += stack.length > 0 && stack[0].getClassName().equals(NATIVE) ? 0 : 1;
            Thread.sleep(1);
        }
    }

    private double[] memory(int count) throws IOException {
        double[] megabytes = new double[count / WATCH_EVERY * 2];
        for (int i = 0; i < megabytes.length; i += 2) {
            steps(dense, WATCH_EVERY);
            System.gc();
            megabytes[i] = residentMegabytes();
            megabytes[i + 1] =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        }
        return megabytes;
    }

    private static double residentMegabytes() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToDouble(kilobytes -> Double.parseDouble(kilobytes) / 1e3)
                .findFirst()
                .orElse(Double.NaN);
    }
}
