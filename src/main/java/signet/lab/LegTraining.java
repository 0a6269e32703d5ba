package signet.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import signet.format.FileKind;
import signet.format.TicketWriter;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Stepped;
import signet.net.Network;
import signet.net.train.Recipe;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingSession.StepResult;
import signet.net.train.TrainingState;

/** Trains one network of a run to its end, leaving checkpoints behind. */
final class LegTraining {
    private static final double SECONDS_BETWEEN_CHECKPOINTS = 60;
    private static final double SECONDS_BETWEEN_EVENTS = 0.1;

    private final Course run;
    private final Recipe recipe;
    private final int round;
    private EpochTally tally;
    private double lastStep;
    private double lastSaved;
    private double lastTold = Double.NEGATIVE_INFINITY;

    /**
     * @param round counted from 0, as events have it
     * @param seen what the epoch under way has seen
     */
    LegTraining(Course run, int round, EpochTally seen) {
        this.run = run;
        this.recipe = run.spec().recipe();
        this.round = round;
        this.tally = seen;
        this.lastStep = run.watch().seconds();
        this.lastSaved = lastStep;
    }

    /**
     * Trains to the last epoch.
     *
     * @return the state after it, which is also the last checkpoint
     */
    TrainingState toEnd(TrainingState from) throws IOException {
        if (from.step() == 0 && !tally.isEmpty()) {
            report(from);
        }
        if (from.epoch() >= recipe.epochs()) {
            return from;
        }
        try (TrainingSession session = run.engine().train(from, run.images().train(), recipe)) {
            while (!session.isOver()) {
                train(session);
                report(session.state());
            }
            return session.state();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void train(TrainingSession session) throws IOException {
        lastStep = run.watch().seconds();
        try {
            session.epoch(step -> stepped(session, step));
        } catch (CancellationException e) {
            save(session.state());
            throw e;
        }
    }

    private void stepped(TrainingSession session, StepResult step) {
        double now = run.watch().seconds();
        tally = tally.plus(step, now - lastStep);
        lastStep = now;
        keepIfRewound(session, step);
        if (now - lastTold >= SECONDS_BETWEEN_EVENTS) {
            lastTold = now;
            run.listener().heard(event(step));
        }
        if (step.step() + 1 == step.steps()) {
            // The epoch is about to be reported, which asks the listener again.
            return;
        }
        run.listener().check();
        if (now - lastSaved >= SECONDS_BETWEEN_CHECKPOINTS) {
            try {
                save(session.state());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Stepped event(StepResult step) {
        return new Stepped(
                round,
                step.epoch() + 1,
                recipe.epochs(),
                step.step() + 1,
                step.steps(),
                step.loss(),
                step.rate(),
                tally.seconds() > 0 ? tally.images() / tally.seconds() : 0);
    }

    private void report(TrainingState state) throws IOException {
        EpochDone done =
                new EpochDone(
                        round,
                        state.epoch(),
                        recipe.epochs(),
                        tally.meanLoss(),
                        tally.accuracy(),
                        validation(state),
                        lastRate(state.epoch() - 1),
                        tally.seconds());
        run.append(done);
        tally = EpochTally.NONE;
        begin(state);
        run.listener().heard(done);
    }

    private double validation(TrainingState state) throws IOException {
        try {
            return run.accuracy(state.network(), run.images().validation());
        } catch (CancellationException e) {
            save(state);
            throw e;
        }
    }

    private double lastRate(int epoch) {
        return recipe.rate(epoch, steps() - 1, steps());
    }

    private int steps() {
        return Math.ceilDiv(run.images().train().size(), recipe.batchSize());
    }

    /**
     * Starts from a state between two epochs: keeps its numbers if they are those to rewind to, and
     * makes it the checkpoint.
     */
    void begin(TrainingState state) throws IOException {
        if (isRewound((long) state.epoch() * steps())) {
            keep(state.network());
        }
        save(state);
    }

    /** A step within an epoch; before anything can stop the run or save it, so none is missed. */
    private void keepIfRewound(TrainingSession session, StepResult step) {
        boolean within = step.step() + 1 < step.steps();
        if (within && isRewound((long) step.epoch() * step.steps() + step.step() + 1)) {
            try {
                keep(session.state().network());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the dense network after so many steps is the one to rewind to. */
    private boolean isRewound(long done) {
        return round == 0
                && run.spec().search().filter(s -> s.rewindStep(steps()) == done).isPresent();
    }

    private void keep(Network network) throws IOException {
        RunFolder folder = run.folder();
        folder.write(
                folder.rewind(),
                out -> TicketWriter.write(network.toTicket(Map.of()), FileKind.SAFETENSORS, out));
    }

    private void save(TrainingState state) throws IOException {
        run.save(state, tally);
        lastSaved = run.watch().seconds();
    }
}
