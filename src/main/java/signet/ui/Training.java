package signet.ui;

import signet.ui.jobs.JobsViewModel;
import signet.ui.train.Forecaster;
import signet.ui.train.RunStore;

/**
 * What the place Train works with.
 *
 * @param runs where runs are kept
 * @param jobs the queue
 * @param forecaster what a run is expected to take
 */
record Training(RunStore runs, JobsViewModel jobs, Forecaster forecaster) {}
