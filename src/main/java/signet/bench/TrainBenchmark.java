package signet.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signet.app.worker.ComputeEnvironment;
import signet.data.ImageSet;
import signet.data.ImageShape;

/**
 * Training and evaluation against PyTorch in Python, each in a process of its own, taking turns.
 * PyTorch gets its batches ready-made; here, cutting, mirroring and filling them is counted.
 */
final class TrainBenchmark implements Benchmark {
    private static final int ROUNDS = 5;
    private static final int STEPS = 20;
    private static final int WARM_UP = 5;
    private static final int IMAGES = 2500;
    private static final int JAVA_STEPS = 50;
    private static final int MEMORY_STEPS = 1000;
    private static final String PYTHON = "/usr/bin/python3";

    private final BenchOptions options;

    TrainBenchmark(BenchOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "train";
    }

    @Override
    public String summary() {
        return "Training ResNet-20 against PyTorch in Python, medians of 5 rounds of 20 steps"
                + " (--data FOLDER, --memory).";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        TrainingSetup setup = TrainingSetup.of(options.data());
        out.printf(
                Locale.ROOT,
                "  %s, images of %s, batches of %d, %d threads%n",
                setup.data().name(),
                setup.plan().input(),
                TrainingSetup.BATCH,
                TrainingSetup.THREADS);
        try (Peer ours = ours()) {
            if (options.memory()) {
                watchMemory(ours, out);
            } else {
                compare(setup, ours, out);
            }
        }
    }

    private Peer ours() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of("signet.Main", "bench", TrainChild.WORD));
        options.data().ifPresent(folder -> command.addAll(List.of("--data", folder.toString())));
        return Peer.start(command, ComputeEnvironment.variables());
    }

    private static void watchMemory(Peer ours, PrintStream out) throws IOException {
        double[] megabytes = ours.ask("memory", MEMORY_STEPS);
        int last = megabytes.length - 2;
        out.printf(
                Locale.ROOT,
                "  after %,d steps: process %.1f MB = %.3f x after 100, heap %.1f MB = %.3f x%n",
                MEMORY_STEPS,
                megabytes[last],
                megabytes[last] / megabytes[0],
                megabytes[last + 1],
                megabytes[last + 1] / megabytes[1]);
    }

    private void compare(TrainingSetup setup, Peer ours, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("signet-bench-");
        Path script = folder.resolve("train_peer.py");
        Path images = folder.resolve("images");
        try {
            copyScript(script);
            write(setup.data().train(), images);
            try (Peer plain = python(script, images, setup, "nchw");
                    Peer channelsLast = python(script, images, setup, "nhwc")) {
                measure(ours, plain, channelsLast, out);
            }
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(images);
            Files.delete(folder);
        }
    }

    private static void copyScript(Path target) throws IOException {
        try (InputStream script = TrainBenchmark.class.getResourceAsStream("train_peer.py")) {
            Files.copy(script, target);
        }
    }

    private static void write(ImageSet images, Path target) throws IOException {
        byte[] image = new byte[images.shape().bytes()];
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
            for (int i = 0; i < Math.min(images.size(), STEPS * TrainingSetup.BATCH); i++) {
                images.copy(i, 0, image, 0, image.length);
                file.write(images.label(i));
                file.write(image);
            }
        }
    }

    private static Peer python(Path script, Path images, TrainingSetup setup, String layout)
            throws IOException {
        ImageShape shape = setup.plan().input();
        List<String> command = new ArrayList<>(List.of(PYTHON, script.toString()));
        command.add(images.toString());
        for (int number :
                List.of(
                        shape.channels(),
                        shape.height(),
                        shape.width(),
                        setup.plan().classes(),
                        TrainingSetup.BATCH,
                        TrainingSetup.THREADS)) {
            command.add(Integer.toString(number));
        }
        command.add(layout);
        try {
            return Peer.start(command, Map.of());
        } catch (IOException e) {
            throw new IOException("the peer needs the Debian package python3-torch", e);
        }
    }

    private static void measure(Peer ours, Peer plain, Peer channelsLast, PrintStream out)
            throws IOException {
        Contender nchw = new Contender(plain, "train", STEPS);
        Contender nhwc = new Contender(channelsLast, "train", STEPS);
        Contender dense = new Contender(ours, "dense", STEPS);
        Contender masked = new Contender(ours, "masked", STEPS);
        Contender theirEvaluation = new Contender(plain, "evaluate", IMAGES);
        Contender theirFastEvaluation = new Contender(channelsLast, "evaluate", IMAGES);
        Contender evaluation = new Contender(ours, "evaluate", IMAGES);
        List<Contender> all =
                List.of(
                        nchw,
                        nhwc,
                        dense,
                        masked,
                        theirEvaluation,
                        theirFastEvaluation,
                        evaluation);
        for (Contender contender : all) {
            contender.warmUp(WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : all) {
                contender.round();
            }
        }
        print(out, "step, " + plain.name() + ", NCHW", nchw, "");
        print(out, "step, " + plain.name() + ", channels last", nhwc, "");
        String ratios =
                " = %.2f x as fast as NCHW, %.2f x channels last"
                        .formatted(nchw.over(dense), nhwc.over(dense));
        print(out, "step, Signet", dense, ratios);
        print(out, "step, Signet, masked", masked, " = %.3f x dense".formatted(masked.over(dense)));
        double java = ours.ask("java", JAVA_STEPS)[0];
        out.printf(Locale.ROOT, "    %-40s %9.2f %%%n", "of it outside of PyTorch", 100 * java);
        print(out, "2,500 images, " + plain.name() + ", NCHW", theirEvaluation, "");
        print(out, "2,500 images, " + plain.name() + ", channels last", theirFastEvaluation, "");
        ratios =
                " = %.2f x as fast as NCHW, %.2f x channels last"
                        .formatted(
                                theirEvaluation.over(evaluation),
                                theirFastEvaluation.over(evaluation));
        print(out, "2,500 images, Signet", evaluation, ratios);
    }

    private static void print(PrintStream out, String what, Contender contender, String ratios) {
        out.printf(Locale.ROOT, "    %-40s %9.1f ms%s%n", what, contender.median(), ratios);
    }
}
