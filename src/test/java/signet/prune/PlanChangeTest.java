package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.data.ImageShape;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.net.plan.Op;
import signet.net.plan.Step;

class PlanChangeTest {
    @Test
    void takesNormalisationOutOfAChain() {
        NetworkPlan plan = PlanChange.withoutNorms(SmallNetworks.convolutional().plan());

        assertThat(plan.steps())
                .containsExactly(
                        new Step(
                                new Op.Convolution("conv1", 1, 2, 3, 1, 1, 1, false),
                                List.of(Step.IMAGE)),
                        new Step(new Op.Relu(), List.of(0)),
                        new Step(new Op.Convolution("conv2", 2, 4, 3, 1, 1, 1, false), List.of(1)),
                        new Step(new Op.Relu(), List.of(2)),
                        new Step(new Op.GlobalAveragePool(), List.of(3)),
                        new Step(new Op.Linear("fc", 4, 2), List.of(4)));
    }

    @Test
    void keepsShortcutsBetweenTheRightSteps() {
        NetworkPlan before = Networks.byId("resnet20", new ImageShape(3, 32, 32), 10);

        NetworkPlan after = PlanChange.withoutNorms(before);

        assertThat(after.steps())
                .hasSize(
                        (int)
                                (before.steps().size()
                                        - before.steps().stream()
                                                .filter(s -> s.op() instanceof Op.BatchNorm)
                                                .count()));
        assertThat(after.steps().stream().filter(s -> s.op() instanceof Op.Add))
                .hasSize(9)
                .allSatisfy(add ->
                        assertThat(after.steps().get(add.inputs().getFirst()).op())
                                .isInstanceOf(Op.Convolution.class));
    }

    @Test
    void addsALastStep() {
        NetworkPlan plan = PlanChange.withLast(SmallNetworks.linear().plan(), "last");

        assertThat(plan.steps().getLast())
                .isEqualTo(new Step(new Op.Linear("last", 2, 2), List.of(3)));
    }
}
