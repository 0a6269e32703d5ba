package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/**
 * LeNet-300-100 of LeCun et al. 1998 as Frankle and Carbin 2019 use it, under the names of their
 * later code (open_lth).
 */
record LeNet() {
    List<Step> steps(ImageShape input, int classes) {
        PlanBuilder plan = new PlanBuilder(input).then(new Op.Flatten());
        plan.linear("fc_layers.0", 300).relu();
        plan.linear("fc_layers.1", 100).relu();
        return plan.linear("fc", classes).steps();
    }
}
