package signet.lab;

import signet.net.train.TrainingSession.StepResult;

/**
 * What an epoch under way has seen. It is part of a checkpoint, so that an epoch that was gone on
 * with reports the same as one that was not.
 *
 * @param images seen
 * @param right how many of them were classified right as they were seen
 * @param loss sum over them
 * @param seconds it took
 */
record EpochTally(long images, long right, double loss, double seconds) {
    static final EpochTally NONE = new EpochTally(0, 0, 0, 0);

    EpochTally plus(StepResult step, double stepSeconds) {
        return new EpochTally(
                images + step.images(),
                right + step.right(),
                loss + step.loss() * step.images(),
                seconds + stepSeconds);
    }

    boolean isEmpty() {
        return images == 0;
    }

    double meanLoss() {
        return loss / images;
    }

    double accuracy() {
        return (double) right / images;
    }
}
