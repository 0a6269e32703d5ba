package signet.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A process that measures itself: it says its name, then answers every line with figures. Between
 * lines it sleeps, so that several can take turns without disturbing each other.
 */
final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;
    private final String name;

    private Peer(Process process) throws IOException {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.name = answer();
    }

    /**
     * Starts one.
     *
     * @param environment variables beside those of this process
     * @throws IOException if it does not start
     */
    static Peer start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return new Peer(builder.start());
    }

    /** What it calls itself. */
    String name() {
        return name;
    }

    /** Figures in answer to an order. */
    double[] ask(String order, int count) throws IOException {
        orders.write("%s %d%n".formatted(order, count));
        orders.flush();
        return Stream.of(answer().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The figure in the middle. */
    static double median(double... figures) {
        double[] sorted = DoubleStream.of(figures).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    process.info().command().orElse("a process") + " ended; see above why");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
