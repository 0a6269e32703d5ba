package signet.ui.train;

import java.util.ArrayList;
import java.util.List;
import signet.lab.RunEvent;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Finished;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;
import signet.prune.control.Control;

/**
 * A search that never ran: its numbers are made up, in the manner of a ResNet-20 on CIFAR-10, so
 * that screens have something to show. The ticket goes back twice and is in its thirteenth round.
 */
public final class MadeUpRun {
    /** Epochs of a round. */
    public static final int EPOCHS = 182;

    private static final long TOTAL = 267_264;
    private static final double[] TEST = {
        .9167, .9174, .9188, .9171, .9162, .9155, .8972, .9149, .9031, .9142, .9158, .9137, .9131
    };
    private static final boolean[] MATCHED = {
        true, true, true, true, true, true, false, true, false, true, true, true, true
    };
    private static final double[] RATIO = {0, .2, .2, .2, .2, .2, .2, .1, .1, .05, .05, .05, .05};

    private MadeUpRun() {}

    /** The rounds that have ended, without the one that runs. */
    public static List<RunEvent> ended() {
        List<RunEvent> events = new ArrayList<>();
        long kept = TOTAL;
        for (int round = 0; round < TEST.length; round++) {
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                events.add(epoch(round, epoch));
            }
            long now = Math.round(kept * (1 - RATIO[round]));
            double test = TEST[round];
            events.add(
                    new RoundDone(
                            round, RATIO[round], now, TOTAL, test - .003, test, MATCHED[round]));
            kept = MATCHED[round] ? now : kept;
        }
        return events;
    }

    /** All of it so far: round 13 is in its 113th epoch. */
    public static List<RunEvent> running() {
        List<RunEvent> events = ended();
        for (int epoch = 1; epoch <= 112; epoch++) {
            events.add(epoch(TEST.length, epoch));
        }
        events.add(new Stepped(TEST.length, 113, EPOCHS, 205, 352, 0.214, rate(113), 1110));
        return events;
    }

    /** As if it had ended with its last round. */
    public static List<RunEvent> finished() {
        List<RunEvent> events = ended();
        events.add(new Finished(TEST.length - 1, 34_000));
        return events;
    }

    /** As if it had ended with its last round, and three controls were trained beside it. */
    public static List<RunEvent> controlled() {
        List<RunEvent> events = ended();
        int round = TEST.length;
        double[] test = {.8741, .8655, .8702};
        long kept = ((RoundDone) events.getLast()).kept();
        for (Control control : Control.values()) {
            double accuracy = test[control.ordinal()];
            int number = round + control.ordinal();
            events.add(new ControlDone(number, control, kept, TOTAL, accuracy - .003, accuracy));
        }
        events.add(new Finished(round - 1, 41_000));
        return events;
    }

    private static double rate(int epoch) {
        return epoch <= 91 ? 0.1 : epoch <= 136 ? 0.01 : 0.001;
    }

    private static EpochDone epoch(int round, int epoch) {
        double wave = .012 * Math.sin(epoch * 1.7) + .008 * Math.sin(epoch * 4.1 + round);
        double dropped = epoch <= 91 ? 0 : epoch <= 136 ? 1 : 1.15;
        double loss = .4 + 1.15 * Math.exp(-epoch / 11.0) - .17 * dropped + wave / 2;
        double noise = epoch <= 91 ? 1.2 : .12;
        double accuracy = .872 - .42 * Math.exp(-epoch / 9.0) + .04 * dropped + noise * wave;
        return new EpochDone(
                round, epoch, EPOCHS, loss, accuracy - .02, accuracy, rate(epoch), 40.5);
    }
}
