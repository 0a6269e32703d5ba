package signet.net.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import signet.net.train.Distillation;

/** Asks the teacher about every batch as the student saw it, crops and flips included. */
final class TeacherLoss implements Loss {
    private final LoadedNetwork teacher;
    private final SoftTargets targets;

    /**
     * @param hard what the images' own classes say
     */
    TeacherLoss(PtNDManager root, Distillation from, CrossEntropy hard) {
        this.teacher = new LoadedNetwork(root, Folding.of(from.teacher()));
        this.targets = new SoftTargets(from.how(), hard);
    }

    @Override
    public PtNDArray of(PtNDArray images, PtNDArray logits, int[] labels) {
        return targets.of(logits, teacher.logits(images), labels);
    }

    @Override
    public void close() {
        teacher.close();
    }
}
