package signet.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the place that text goes to can show.
 *
 * @param color whether it understands colours
 * @param charset how it reads bytes
 * @param width characters in a line
 */
record Style(boolean color, Charset charset, int width) {
    /** Set by the launcher where standard output is a terminal: its width. */
    static final String COLUMNS = "signet.terminal.columns";

    private static final int PIPE_WIDTH = 100;
    private static final int NARROWEST = 40;
    private static final String AMBER = "\u001b[33m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String OFF = "\u001b[0m";

    /**
     * @param columns width of the terminal, or 0 where there is none
     * @param environment for {@code NO_COLOR} (any value but an empty one) and {@code TERM}
     */
    static Style of(int columns, Map<String, String> environment, Charset charset) {
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "").equals("dumb");
        int width = columns == 0 ? PIPE_WIDTH : Math.max(columns, NARROWEST);
        return new Style(columns > 0 && !plain, charset, width);
    }

    boolean unicode() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** For what deserves a second look but is no error. */
    String amber(String text) {
        return painted(AMBER, text);
    }

    String bold(String text) {
        return painted(BOLD, text);
    }

    String red(String text) {
        return painted(RED, text);
    }

    private String painted(String code, String text) {
        return color ? code + text + OFF : text;
    }
}
