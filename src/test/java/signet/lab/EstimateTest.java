package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import signet.lab.spec.Search;
import signet.net.plan.Networks;
import signet.prune.PruningMethod;
import signet.prune.Scope;

class EstimateTest {
    private static final Workload WORK = new Workload(1000, 100, 200, 1_000_000, 5000);

    private static Estimate of(Optional<Search> search, OptionalDouble speed) {
        return Estimate.of(SmallRun.spec(search), WORK, speed);
    }

    private static Search search(double tolerance, int maxRounds, double stopDensity) {
        return new Search(
                List.of(0.5, 0.2),
                tolerance,
                Search.Metric.TEST,
                0,
                maxRounds,
                stopDensity,
                PruningMethod.MAGNITUDE,
                Scope.GLOBAL,
                false);
    }

    @Test
    void addsTrainingAndEvaluations() {
        Estimate estimate = of(Optional.empty(), OptionalDouble.of(1e9));
        // Two epochs of 1,000 images thrice and 100 once, then 200 once, a millionth each.
        assertThat(estimate.round()).hasValue(Duration.ofMillis(6400));
        assertThat(estimate.most()).isEqualTo(estimate.round());
        assertThat(estimate.bytes()).isEqualTo(2 * 5 * 5000);
    }

    @Test
    void knowsNoTimeWhereNothingWasMeasured() {
        assertThat(of(Optional.empty(), OptionalDouble.empty()).most()).isEmpty();
    }

    @Test
    void countsControlsAndTheDenseNetwork() {
        Estimate estimate = of(Optional.of(SmallRun.search(true)), OptionalDouble.of(1e9));
        assertThat(estimate.mostRounds()).isEqualTo(1 + 3 + 3);
        assertThat(estimate.leastRounds()).isEqualTo(1 + 2 + 3);
        assertThat(estimate.most()).hasValue(Duration.ofMillis(7 * 6400));
    }

    @Test
    void knowsTheRoundsWhereEachOneMatches() {
        Estimate estimate = of(Optional.of(search(1, 20, 0.1)), OptionalDouble.empty());
        assertThat(estimate.mostRounds()).isEqualTo(1 + 4);
        assertThat(estimate.leastRounds()).isEqualTo(1 + 4);
    }

    @Test
    void boundsTheRoundsByTheDensityToStopAt() {
        Estimate estimate = of(Optional.of(search(0.01, 20, 0.5)), OptionalDouble.empty());
        assertThat(estimate.leastRounds()).isEqualTo(1 + 1);
        assertThat(estimate.mostRounds()).isEqualTo(1 + 4 + 2);
    }

    @Test
    void countsWhatANetworkTakes() {
        Workload work =
                Workload.of(
                        Networks.byId("lenet-300-100", SmallRun.IMAGES.train().shape(), 2),
                        SmallRun.IMAGES);
        assertThat(work.training()).isEqualTo(36);
        assertThat(work.validation()).isEqualTo(4);
        assertThat(work.test()).isEqualTo(20);
        assertThat(work.multiplyAdds()).isEqualTo(4 * 300 + 300 * 100 + 100 * 2);
        assertThat(work.values()).isEqualTo(work.multiplyAdds() + 300 + 100 + 2);
    }
}
