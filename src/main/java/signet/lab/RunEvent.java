package signet.lab;

import signet.prune.control.Control;

/**
 * What happens in a run. Every event but {@link Stepped} is a line of the run's {@code
 * metrics.jsonl}; all are lines of a worker's output. Rounds count from 0 (the dense network),
 * epochs from 1, accuracies from 0 to 1.
 */
public sealed interface RunEvent {
    /** Training goes on: sent at most ten times a second and never stored. */
    record Stepped(
            int round,
            int epoch,
            int epochs,
            int step,
            int steps,
            double loss,
            double rate,
            double imagesPerSecond)
            implements RunEvent {}

    /** An epoch ended. */
    record EpochDone(
            int round,
            int epoch,
            int epochs,
            double loss,
            double accuracy,
            double validation,
            double rate,
            double seconds)
            implements RunEvent {}

    /**
     * A round ended.
     *
     * @param ratio part of the remaining weights that was pruned for it; 0 for the dense network
     * @param kept weights left in the counted layers
     * @param total weights of the counted layers
     * @param validation accuracy on the validation images after its last epoch
     * @param test accuracy on the test images after its last epoch
     * @param matched whether it is within tolerance; false means that it was reverted
     */
    record RoundDone(
            int round,
            double ratio,
            long kept,
            long total,
            double validation,
            double test,
            boolean matched)
            implements RunEvent {}

    /**
     * A control ticket was trained to the end. Controls follow the rounds of the search and count
     * on from them.
     *
     * @param control what is different about it
     * @param kept weights left in the counted layers
     * @param total weights of the counted layers
     * @param validation accuracy on the validation images after its last epoch
     * @param test accuracy on the test images after its last epoch
     */
    record ControlDone(
            int round, Control control, long kept, long total, double validation, double test)
            implements RunEvent {}

    /**
     * The run ended.
     *
     * @param round the round whose ticket is the result
     */
    record Finished(int round, double seconds) implements RunEvent {}
}
