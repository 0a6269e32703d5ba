package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The catalogue of benchmarks, and the verb {@code bench} that runs them. */
public final class Benchmarks {
    private Benchmarks() {}

    private static List<Benchmark> all(BenchOptions options) {
        return List.of(
                new OpenBenchmark(),
                new HeatmapBenchmark(),
                new JobFramesBenchmark(),
                new FirstFrameBenchmark(),
                new ClaimBenchmark(),
                new SearchBenchmark(),
                new ExtractBenchmark(),
                new AttackBenchmark(),
                new SweepBenchmark(),
                new TrainBenchmark(options));
    }

    /**
     * Runs the benchmarks that are named, all where none is.
     *
     * @param words names and options
     * @return the exit status: 0 done, 2 for a name that is not known, 4 where one failed
     */
    public static int run(List<String> words, PrintStream out) {
        BenchOptions options = BenchOptions.of(words);
        List<String> names = options.names();
        try {
            if (names.contains(TrainChild.WORD)) {
                return TrainChild.serve(options.data(), System.in, out);
            }
            List<Benchmark> all = all(options);
            List<Benchmark> wanted =
                    all.stream().filter(b -> names.isEmpty() || names.contains(b.name())).toList();
            if (wanted.size() < names.size()) {
                out.println("signet bench [NAME...], where NAME is one of:");
                all.forEach(b -> out.println("  " + b.name() + "  " + b.summary()));
                return names.contains("--help") ? 0 : 2;
            }
            out.println(Machine.describe());
            for (Benchmark benchmark : wanted) {
                out.println();
                out.println(benchmark.name() + ": " + benchmark.summary());
                benchmark.run(out);
            }
            return 0;
        } catch (IOException e) {
            out.println("signet: this could not be measured: " + e.getMessage());
            return 4;
        }
    }
}
