package signet.ui;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody caught: logged in full the first time, and never the end of the window. */
final class Uncaught implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    private final Set<String> seen = new HashSet<>();

    @Override
    public synchronized void uncaughtException(Thread thread, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : trace[0].toString();
        if (seen.add(failure.getClass().getName() + where)) {
            LOG.error("Uncaught in {}", thread.getName(), failure);
        }
    }
}
