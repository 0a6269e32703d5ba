package signet.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import signet.app.job.BreakdownException;
import signet.app.job.Problem;

/**
 * Where a verb writes: results to {@code out}, everything else to {@code err}.
 *
 * @param style what both can show
 * @param statusWidth characters in a line of the terminal that {@code err} is; 0 where it is none,
 *     and nothing can be written over
 */
record Console(PrintStream out, PrintStream err, Style style, int statusWidth) {
    /** Set by the launcher where standard error is a terminal: its width. */
    private static final String STATUS_COLUMNS = "signet.terminal.status";

    private static final String START_OF_LINE = "\r";
    private static final String ERASE_REST = "\u001b[K";

    /** The streams of this process. */
    static Console ofThisProcess() {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", "US-ASCII"));
        Style style = Style.of(Integer.getInteger(Style.COLUMNS, 0), System.getenv(), charset);
        return new Console(System.out, System.err, style, Integer.getInteger(STATUS_COLUMNS, 0));
    }

    /** Writes a line over the one that was written here before; an empty one leaves nothing. */
    void status(String text) {
        String line = safe(text);
        int end = Math.min(line.length(), Math.max(0, statusWidth - 1));
        err.writeBytes(
                (START_OF_LINE + line.substring(0, end) + ERASE_REST).getBytes(style.charset()));
        err.flush();
    }

    /** A line of text, with whatever a terminal might obey made visible. */
    void line(String text) {
        write(out, safe(text));
    }

    /** A line in bold. */
    void heading(String text) {
        write(out, style.bold(safe(text)));
    }

    /** A line that deserves a second look. */
    void amber(String text) {
        write(out, style.amber(safe(text)));
    }

    /** A line about what went wrong. */
    void error(String text) {
        write(err, style.red("signet:") + " " + safe(text));
    }

    /**
     * A problem in one line, with what the log of a process that broke down says last, and with its
     * cause where that is asked for.
     */
    void problem(Problem problem, boolean verbose) {
        error((problem.sentence() + " " + problem.advice()).strip());
        logged(problem.breakdown().map(BreakdownException::lastLines).orElse(List.of()));
        for (Throwable cause = verbose ? problem.cause().orElse(null) : null;
                cause != null;
                cause = cause.getCause()) {
            write(err, safe("because of " + cause));
            for (StackTraceElement frame : cause.getStackTrace()) {
                write(err, safe("    at " + frame));
            }
        }
    }

    private void logged(List<String> lines) {
        if (!lines.isEmpty()) {
            write(err, "Its log ends:");
            lines.forEach(line -> write(err, "  " + safe(line)));
        }
    }

    /** Text made by us, which may hold colours. */
    void help(String text) {
        write(out, text.stripTrailing());
    }

    /** JSON, which is UTF-8 wherever it goes. */
    void json(String text) {
        out.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String safe(String text) {
        return Printable.text(text, style.unicode());
    }

    private void write(PrintStream stream, String text) {
        stream.writeBytes((text + "\n").getBytes(style.charset()));
        stream.flush();
    }
}
