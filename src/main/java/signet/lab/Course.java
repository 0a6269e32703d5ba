package signet.lab;

import java.io.IOException;
import java.util.List;
import signet.data.ImageSet;
import signet.data.Split;
import signet.lab.spec.RunSpec;
import signet.net.Engine;
import signet.net.Network;
import signet.net.train.TrainingState;

/** A run while it goes on: what it works with, and what it has written. */
record Course(
        RunFolder folder,
        RunSpec spec,
        Engine engine,
        Split images,
        RunListener listener,
        Metrics metrics,
        Stopwatch watch) {
    List<RunEvent> events() {
        return metrics.events();
    }

    /** Writes down what happened; the listener is told of it when that is safe. */
    void append(RunEvent event) throws IOException {
        metrics.append(event);
    }

    /** From here the run goes on. */
    void save(TrainingState state, EpochTally epoch) throws IOException {
        new Checkpoint(state, epoch, metrics.length(), watch.seconds()).save(folder);
    }

    /** Part of images that a network classifies right, 0 to 1. */
    double accuracy(Network network, ImageSet set) {
        return engine.evaluate(network, set, (_, _) -> listener.check()).accuracy();
    }
}
