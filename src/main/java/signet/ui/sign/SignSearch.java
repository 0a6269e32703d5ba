package signet.ui.sign;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import signet.app.OpenedTicket;
import signet.app.OwnSignature;
import signet.app.job.JobRunner;
import signet.app.job.LatestOnly;
import signet.app.job.Outcome;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.ProgressEvent;
import signet.app.job.Work;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.ProtectedKernels;

/** The work behind the place, always the newest request only: finding places and trying one. */
final class SignSearch {
    /** The last key press of a word comes within this time. */
    private static final Duration TYPING = Duration.ofMillis(250);

    private static final Duration MOVING = Duration.ofMillis(120);

    private final LatestOnly places;
    private final LatestOnly trials;
    private final LatestOnly records;

    SignSearch(JobRunner runner) {
        places = new LatestOnly(runner);
        trials = new LatestOnly(runner);
        records = new LatestOnly(runner);
    }

    /** A survey and the first candidates. */
    record Found(Press press, List<LaidSymbol> candidates) {}

    /** Work of the marking room, whose refusals are sentences already. */
    private interface MarkWork<R> {
        R run(MarkProgress progress) throws MarkException;
    }

    /** Waits for the person to stop typing, then looks for first candidates. */
    void find(
            OpenedTicket opened,
            SignForm form,
            ProtectedKernels taken,
            Consumer<ProgressEvent> onProgress,
            Consumer<Outcome<Found>> onOutcome) {
        places.request(
                "Find places",
                after(
                        TYPING,
                        progress -> {
                            Press press = Press.of(opened.ticket(), form, taken, progress);
                            return new Found(press, press.quick(progress));
                        }),
                onProgress,
                onOutcome);
    }

    /** Looks whether the ticket carries a signature whose record lies beside it. */
    void recognise(OpenedTicket opened, Consumer<OwnSignature> onFound) {
        records.request(
                "Look for a record",
                progress -> OwnSignature.beside(opened, progress),
                event -> {},
                outcome -> {
                    if (outcome instanceof Outcome.Done<Optional<OwnSignature>>(var found)) {
                        found.ifPresent(onFound);
                    }
                });
    }

    /** Stops looking for a record. */
    void stopRecognising() {
        records.cancel();
    }

    /** Fits symbols to the cheapest places. */
    void rank(
            Press press,
            Consumer<ProgressEvent> onProgress,
            Consumer<Outcome<List<LaidSymbol>>> onOutcome) {
        places.request("Rank places", after(Duration.ZERO, press::ranked), onProgress, onOutcome);
    }

    /**
     * Waits for the symbol to lie still, then presses it for a trial.
     *
     * @param ranked whether its symbol is the best for the place already
     */
    void attempt(
            Press press,
            LaidSymbol symbol,
            boolean ranked,
            OpenedTicket opened,
            ProtectedKernels taken,
            Consumer<Outcome<Trial>> onOutcome) {
        trials.request(
                "Try the place",
                after(
                        MOVING,
                        progress -> {
                            LaidSymbol best =
                                    ranked ? symbol : press.refined(symbol.placement(), progress);
                            return Trial.of(press, best, opened, taken, progress);
                        }),
                event -> {},
                onOutcome);
    }

    private static <R> Work<R> after(Duration pause, MarkWork<R> work) {
        return progress -> {
            Thread.sleep(pause);
            try {
                return work.run(progress::report);
            } catch (MarkException refusal) {
                throw new ProblemException(
                        Problem.usage("The signature does not fit", refusal.getMessage(), ""));
            }
        };
    }

    /** Stops what looks for places. */
    void stopFinding() {
        places.cancel();
    }

    /** Stops what tries a place. */
    void stopTrying() {
        trials.cancel();
    }
}
