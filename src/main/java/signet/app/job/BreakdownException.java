package signet.app.job;

import java.util.List;

/** Another process broke down over its work; what its log says last may tell why. */
public final class BreakdownException extends Exception {
    private final transient List<String> lastLines;

    public BreakdownException(List<String> lastLines) {
        super("the log that ends: " + String.join(" | ", lastLines), null, false, false);
        this.lastLines = List.copyOf(lastLines);
    }

    /** The last lines of its log; none where it wrote none. */
    public List<String> lastLines() {
        return lastLines;
    }
}
