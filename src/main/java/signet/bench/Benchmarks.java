package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The catalogue of benchmarks, and the verb {@code bench} that runs them. */
public final class Benchmarks {
    private static final List<Benchmark> ALL =
            List.of(
                    new OpenBenchmark(),
                    new HeatmapBenchmark(),
                    new FirstFrameBenchmark(),
                    new ClaimBenchmark(),
                    new SearchBenchmark(),
                    new ExtractBenchmark());

    private Benchmarks() {}

    /**
     * Runs the benchmarks that are named, all where none is.
     *
     * @return the exit status: 0 done, 2 for a name that is not known, 4 where one failed
     */
    public static int run(List<String> names, PrintStream out) {
        List<Benchmark> wanted =
                ALL.stream().filter(b -> names.isEmpty() || names.contains(b.name())).toList();
        if (wanted.size() < names.size()) {
            out.println("signet bench [NAME...], where NAME is one of:");
            ALL.forEach(b -> out.println("  " + b.name() + "  " + b.summary()));
            return names.contains("--help") ? 0 : 2;
        }
        out.println(Machine.describe());
        for (Benchmark benchmark : wanted) {
            out.println();
            out.println(benchmark.name() + ": " + benchmark.summary());
            try {
                benchmark.run(out);
            } catch (IOException e) {
                out.println("signet: " + benchmark.name() + " could not be measured: " + e);
                return 4;
            }
        }
        return 0;
    }
}
