package signet.lab;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.RoundDone;
import signet.lab.spec.RunSpec;

/**
 * Everything about a run at one moment.
 *
 * @param folder where it is
 * @param spec what it does
 * @param name what a person calls it
 * @param events what happened so far
 * @param environment what it ran on, once it was begun
 * @param result what came of it, once it is finished
 * @param underWay whether a process works on it now
 */
public record Run(
        RunFolder folder,
        RunSpec spec,
        Optional<String> name,
        List<RunEvent> events,
        Optional<Environment> environment,
        Optional<RunResult> result,
        boolean underWay) {
    public Run {
        events = List.copyOf(events);
    }

    /**
     * Reads them.
     *
     * @throws RunException if something of the run is damaged
     */
    public static Run of(RunFolder folder) throws IOException {
        return new Run(
                folder,
                folder.spec(),
                folder.name(),
                folder.events(),
                folder.environment(),
                folder.result(),
                RunLock.isTaken(folder));
    }

    public String id() {
        return folder.id();
    }

    /** What a person calls it, or else its id. */
    public String title() {
        return name.orElse(id());
    }

    /** When it was first begun. */
    public Optional<Instant> begun() {
        return environment.map(known -> known.sessions().getFirst().started());
    }

    /** The rounds so far, the dense network first. */
    public List<RoundDone> rounds() {
        return Leg.rounds(events);
    }

    /** The last epoch so far. */
    public Optional<EpochDone> lastEpoch() {
        return events.stream()
                .filter(EpochDone.class::isInstance)
                .map(EpochDone.class::cast)
                .reduce((earlier, later) -> later);
    }

    /**
     * Multiplications per second of its training, once an epoch is done: of the epoch in the
     * middle, because the first step loads libraries, which is most of a short run.
     */
    public OptionalDouble speed() {
        double[] seconds =
                events.stream()
                        .filter(EpochDone.class::isInstance)
                        .mapToDouble(event -> ((EpochDone) event).seconds())
                        .filter(time -> time > 0)
                        .sorted()
                        .toArray();
        return environment.isEmpty() || seconds.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        environment.get().work().epoch() / seconds[(seconds.length - 1) / 2]);
    }
}
