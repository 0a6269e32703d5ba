package signet.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signet.app.job.Problem;
import signet.app.job.Problems;

/** What nobody caught: logged in full and told the first time, and never the end of the window. */
final class Uncaught implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    private final Consumer<Problem> tell;
    private final Set<String> seen = new HashSet<>();

    /**
     * @param tell shows a problem to the person; called on whatever thread failed
     */
    Uncaught(Consumer<Problem> tell) {
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (isNew(failure)) {
            LOG.error("Uncaught in {}", thread.getName(), failure);
            tell.accept(Problems.unexpected("The last step", failure));
        }
    }

    private synchronized boolean isNew(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : trace[0].toString();
        return seen.add(failure.getClass().getName() + where);
    }
}
