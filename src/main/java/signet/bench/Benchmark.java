package signet.bench;

import java.io.IOException;
import java.io.PrintStream;

/** Something that is measured. */
interface Benchmark {
    /** The word on the command line. */
    String name();

    /** What it measures, in one sentence. */
    String summary();

    /** Measures and prints figures with their units. */
    void run(PrintStream out) throws IOException;
}
