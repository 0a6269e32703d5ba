package signet.ui.train;

import java.time.Instant;
import java.util.Optional;
import signet.lab.spec.RunSpec;
import signet.ui.train.history.RunHistory;

/**
 * A run as a list shows it.
 *
 * @param id names its folder
 * @param name that a person gave it; empty where nobody did
 * @param started when it was first begun
 * @param underWay whether a process outside of this window works on it
 */
public record RunInfo(
        String id,
        Optional<String> name,
        RunSpec spec,
        Instant started,
        boolean underWay,
        RunHistory history) {
    private static final int SHORT = 6;

    /** Its name, or the first letters of its id. */
    public String title() {
        return name.orElse("Run " + id.substring(0, Math.min(SHORT, id.length())));
    }

    /** Whether it came to its end. */
    public boolean isFinished() {
        return history.finished().isPresent();
    }

    RunInfo with(RunHistory next) {
        return new RunInfo(id, name, spec, started, underWay, next);
    }

    RunInfo named(String other) {
        return new RunInfo(
                id, Optional.of(other).filter(s -> !s.isBlank()), spec, started, underWay, history);
    }
}
