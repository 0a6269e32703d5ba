package signet.ui.evaluate;

import signet.app.job.Problem;
import signet.ui.jobs.JobRow;

/** Where the evaluation of the ticket in hand stands. */
public sealed interface EvaluateState {
    /** Nobody asked for it. */
    record None() implements EvaluateState {}

    /** It waits or runs. */
    record Working(JobRow job) implements EvaluateState {}

    /** It could not be done. */
    record Failed(Problem problem) implements EvaluateState {}

    /** It is done. */
    record Done(Evaluated evaluated) implements EvaluateState {}
}
