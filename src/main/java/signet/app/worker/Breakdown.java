package signet.app.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.app.job.BreakdownException;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;

/** Why a worker ended without a word, as far as its exit status tells. */
final class Breakdown {
    /** A process that a signal ended: 128 and the signal's number. */
    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS =
            Map.of(
                    4, "an illegal instruction (SIGILL)",
                    6, "an abort in native code (SIGABRT)",
                    7, "a page that could not be read (SIGBUS)",
                    8, "an arithmetic fault (SIGFPE)",
                    11, "a fault in native code (SIGSEGV)",
                    15, "a request of the system to end (SIGTERM)");

    private static final int KILL = 9;

    private Breakdown() {}

    static WorkerEnd.Failed end(int status, int heapMegabytes, Path log) {
        List<String> lastLines = LastLines.of(log);
        Problem problem =
                new Problem(
                        "The worker process broke down",
                        reason(status, heapMegabytes),
                        "",
                        advice(status, log),
                        Kind.FAILED,
                        Optional.of(new BreakdownException(lastLines)));
        return new WorkerEnd.Failed(problem, lastLines);
    }

    private static String reason(int status, int heapMegabytes) {
        int signal = status - SIGNALLED;
        if (status == WorkerCommand.OUT_OF_MEMORY) {
            return "It needed more than the %,d MB of memory that it may take."
                    .formatted(heapMegabytes);
        }
        if (signal == KILL) {
            return "The system or somebody else killed it (SIGKILL), as happens where memory runs"
                    + " out.";
        }
        return SIGNALS.containsKey(signal)
                ? "%s ended it.".formatted(SIGNALS.get(signal))
                : "It ended with status %d.".formatted(status);
    }

    private static String advice(int status, Path log) {
        boolean memory = status == WorkerCommand.OUT_OF_MEMORY || status == SIGNALLED + KILL;
        return memory
                ? "Close other programs, or choose a smaller batch or network."
                : "Its log is %s.".formatted(log);
    }
}
