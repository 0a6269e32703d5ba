package signet.prune;

import java.util.ArrayList;
import java.util.List;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Op;
import signet.net.plan.Step;

/** Networks with steps added or taken away, for criteria that look at a changed one. */
final class PlanChange {
    private PlanChange() {}

    /** With one more linear layer behind the logits. */
    static NetworkPlan withLast(NetworkPlan plan, String name) {
        List<Step> steps = new ArrayList<>(plan.steps());
        Op last = new Op.Linear(name, plan.classes(), plan.classes());
        steps.add(new Step(last, List.of(steps.size() - 1)));
        return withSteps(plan, steps);
    }

    /** Without normalisation of batches or of the input: what followed it takes its input. */
    static NetworkPlan withoutNorms(NetworkPlan plan) {
        List<Step> steps = new ArrayList<>();
        int[] places = new int[plan.steps().size()];
        for (int i = 0; i < places.length; i++) {
            Step step = plan.steps().get(i);
            List<Integer> inputs =
                    step.inputs().stream()
                            .map(input -> input == Step.IMAGE ? input : (Integer) places[input])
                            .toList();
            if (isNorm(step.op())) {
                places[i] = inputs.getFirst();
            } else {
                places[i] = steps.size();
                steps.add(new Step(step.op(), inputs));
            }
        }
        return withSteps(plan, steps);
    }

    private static boolean isNorm(Op op) {
        return op instanceof Op.BatchNorm || op instanceof Op.Normalise;
    }

    private static NetworkPlan withSteps(NetworkPlan plan, List<Step> steps) {
        return new NetworkPlan(
                plan.id(), plan.title(), plan.input(), plan.classes(), plan.start(), steps);
    }
}
