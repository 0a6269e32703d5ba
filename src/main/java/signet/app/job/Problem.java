package signet.app.job;

import java.util.Optional;

/**
 * Why something could not be done: words for a person, and a cause for the log.
 *
 * @param title what failed, naming the file: {@code suspect.pth could not be opened}
 * @param reason why, as one sentence
 * @param place where in the file: {@code data.pkl, byte 4,112}; empty where there is no such place
 * @param advice what to do next, as one sentence; empty where nothing can be advised
 * @param kind whose fault it is
 * @param cause the exception behind it, for the log
 */
public record Problem(
        String title,
        String reason,
        String place,
        String advice,
        Kind kind,
        Optional<Throwable> cause) {

    /** Whose fault a problem is, with the exit status that scripts see. */
    public enum Kind {
        USAGE(2),
        BAD_INPUT(3),
        FAILED(4),
        /** Nobody's: it was stopped, and can go on. */
        STOPPED(130);

        private final int exitStatus;

        Kind(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        /** The status the command line ends with. */
        public int exitStatus() {
            return exitStatus;
        }
    }

    public Problem {
        reason = asSentence(reason);
        advice = advice.isBlank() ? "" : asSentence(advice);
    }

    /** Something was asked for that makes no sense. */
    public static Problem usage(String title, String reason, String advice) {
        return new Problem(title, reason, "", advice, Kind.USAGE, Optional.empty());
    }

    /**
     * Somebody stopped something.
     *
     * @param kept what is not lost
     * @param advice how it goes on
     */
    public static Problem stopped(String what, String kept, String advice, Exception cause) {
        return new Problem(
                what + " was stopped", kept, "", advice, Kind.STOPPED, Optional.of(cause));
    }

    /** Everything on one line: {@code title (place): reason}. */
    public String sentence() {
        return title + (place.isEmpty() ? "" : " (" + place + ")") + ": " + reason;
    }

    /** How another process ended, where this is that it broke down. */
    public Optional<BreakdownException> breakdown() {
        return cause.filter(BreakdownException.class::isInstance)
                .map(BreakdownException.class::cast);
    }

    /** The same with more advice, where a process broke down: how its work goes on. */
    public Problem afterBreakdown(String more) {
        return breakdown().isEmpty()
                ? this
                : new Problem(title, reason, place, (advice + " " + more).strip(), kind, cause);
    }

    private static String asSentence(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return "No reason was given.";
        }
        char last = trimmed.charAt(trimmed.length() - 1);
        String end = last == '.' || last == '?' ? "" : ".";
        // A name such as conv1.weight stays as it is written.
        boolean name = trimmed.split("\\s", 2)[0].matches(".*[\\d:/\\\\.].+");
        char first = name ? trimmed.charAt(0) : Character.toUpperCase(trimmed.charAt(0));
        return first + trimmed.substring(1) + end;
    }
}
