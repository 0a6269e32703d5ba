package signet.lab.sweep;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import signet.attack.AttackException;
import signet.attack.KnownMark;
import signet.attack.Needs;
import signet.attack.Retrainer;
import signet.attack.defend.ThresholdDefence;
import signet.data.ImageSet;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.net.Engine;
import signet.net.Network;
import signet.net.train.NonFiniteLossException;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.CellOutcome;
import signet.report.attack.Detection;
import signet.report.attack.Measurement;
import signet.report.attack.Subject;
import signet.ticket.Ticket;

/**
 * Computes cells: attacks, evaluates once, reads blind and with the record, judges.
 *
 * <p>The row is a function of the cell and of the engine, but for its seconds.
 */
public final class CellRunner {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Engine engine;
    private final LongSupplier nanoTime;

    /**
     * @param nanoTime a clock that only goes forward
     */
    public CellRunner(Engine engine, LongSupplier nanoTime) {
        this.engine = engine;
        this.nanoTime = nanoTime;
    }

    /**
     * Computes a cell. Where that is impossible, the row says why.
     *
     * @param inputs what the cell names
     * @param progress told of images, steps of training and places; may throw to stop
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it
     */
    public AttackRow run(SweepCell cell, CellInputs inputs, MarkProgress progress) {
        long begun = nanoTime.getAsLong();
        CellOutcome outcome = outcome(cell, inputs, progress);
        double seconds = (nanoTime.getAsLong() - begun) / NANOS;
        return row(cell, inputs.subject(), outcome, seconds);
    }

    /** The row of a cell of which nothing can be measured. */
    static AttackRow refused(SweepCell cell, Subject subject, String reason) {
        return row(cell, subject, new CellOutcome.Failed(reason), 0);
    }

    private static AttackRow row(
            SweepCell cell, Subject subject, CellOutcome outcome, double seconds) {
        return new AttackRow(
                subject,
                cell.strike().map(Strike::name).orElse(AttackName.NONE),
                cell.strike().flatMap(Strike::shown),
                cell.strike().map(Strike::seed).orElse(0L),
                outcome,
                seconds,
                Optional.empty());
    }

    private CellOutcome outcome(SweepCell cell, CellInputs inputs, MarkProgress progress) {
        try {
            return measure(cell, inputs, progress);
        } catch (AttackException
                | MarkException
                | NonFiniteLossException
                | IllegalArgumentException refused) {
            return new CellOutcome.Failed(refused.getMessage());
        }
    }

    private Measurement measure(SweepCell cell, CellInputs inputs, MarkProgress progress)
            throws AttackException, MarkException {
        Ticket attacked = inputs.ticket();
        Ticket seen = attacked;
        if (cell.strike().isPresent()) {
            Strike strike = cell.strike().get();
            attacked = attacked(strike, inputs, progress);
            seen = defended(strike, inputs.ticket(), attacked);
        }
        double accuracy = accuracy(attacked, inputs.accuracy(), inputs, progress);
        OptionalDouble baseline =
                cell.strike().isEmpty() ? OptionalDouble.of(accuracy) : baseline(inputs, progress);
        Detection detection = CellReading.of(seen, inputs.record(), progress);
        return new Measurement(accuracy, baseline, attacked.density(), detection);
    }

    /** None where the network solves another task now: the ticket never did. */
    private OptionalDouble baseline(CellInputs inputs, MarkProgress progress) {
        return inputs.task() == Needs.Data.OTHER
                ? OptionalDouble.empty()
                : OptionalDouble.of(accuracy(inputs.ticket(), inputs.baseline(), inputs, progress));
    }

    private Ticket attacked(Strike strike, CellInputs inputs, MarkProgress progress)
            throws AttackException {
        ImageSet images = inputs.images().train();
        Retrainer retrainer =
                inputs.task() == Needs.Data.OTHER
                        ? EngineRetrainer.onOther(engine, images, progress)
                        : EngineRetrainer.onSame(engine, images, progress);
        KnownMark mark = KnownMark.of(inputs.record());
        return strike.settings()
                .find()
                .apply(
                        inputs.ticket(),
                        strike.strength(),
                        strike.settings()
                                .context(strike.seed(), Optional.of(mark), Optional.of(retrainer)));
    }

    /** What the owner reads: without weights that are smaller than nearly all of his own. */
    private static Ticket defended(Strike strike, Ticket own, Ticket attacked) {
        return strike.settings()
                .ownerThreshold()
                .map(share -> ThresholdDefence.below(own, share).read(attacked))
                .orElse(attacked);
    }

    private double accuracy(
            Ticket ticket, OptionalDouble known, CellInputs inputs, MarkProgress progress) {
        if (known.isPresent()) {
            return known.getAsDouble();
        }
        ImageSet test = inputs.images().test();
        Network network = Network.of(ticket, test.shape());
        return engine.evaluate(
                        network, test, (done, total) -> progress.report(done, total, "test images"))
                .accuracy();
    }
}
