package signet.prune.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.prune.search.Decision.Prune;
import signet.prune.search.Decision.Reason;
import signet.prune.search.Decision.Stop;

class ExtremeSearchTest {
    private static final long RESNET_20 = 267_264;
    private static final ExtremeSearch PUBLISHED =
            new ExtremeSearch(ExtremeSearch.PUBLISHED_RATIOS, 0.01, 1_000, 0);

    /** Table 1 of the paper, by its counts of kept rounds per ratio. */
    @ParameterizedTest
    @CsvSource({
        "267264, 5, 1, 8, 1, 51767",
        "267264, 6, 0, 4, 7, 53189",
        "11157504, 18, 3, 0, 6, 137950",
        "11157504, 17, 0, 0, 0, 251245"
    })
    void keepsTheWeightsOfThePublishedTickets(
            long total, int c0, int c1, int c2, int c3, long kept) {
        List<FinishedRound> rounds = run(PUBLISHED, total, List.of(c0, c1, c2, c3));

        Stop stop = (Stop) PUBLISHED.next(rounds);

        assertThat(stop.reason()).isEqualTo(Reason.RATIOS_USED_UP);
        assertThat(stop.report().counts()).containsExactly(c0, c1, c2, c3);
        assertThat(stop.report().density().kept()).isEqualTo(kept);
        assertThat(stop.report().density().total()).isEqualTo(total);
        assertThat(rounds.get(stop.report().round()).kept()).isEqualTo(kept);
        assertThat(stop.report().revertedRounds()).hasSize(4);
    }

    @Test
    void keepsAsManyWeightsInEachRoundAsTheReference() {
        List<FinishedRound> rounds = run(PUBLISHED, RESNET_20, List.of(5, 1, 8, 1));

        assertThat(
                        PUBLISHED.report(rounds).keptRounds().stream()
                                .map(round -> rounds.get(round).kept())
                                .limit(8))
                .containsExactly(
                        267_264L, 213_811L, 171_049L, 136_839L, 109_471L, 87_577L, 78_819L,
                        74_878L);
    }

    @Test
    void keepsAsManyWeightsOfResNet18AsTheReference() {
        assertThat(run(ExtremeSearch.imp(0.2, 4), 11_157_504, List.of(4)))
                .extracting(FinishedRound::kept)
                .containsExactly(11_157_504L, 8_926_003L, 7_140_802L, 5_712_642L, 4_570_114L);
    }

    /** Python: round(0.5 * 5) is 2, round(0.5 * 7) is 4. */
    @Test
    void roundsTiesToEven() {
        assertThat(ExtremeSearch.pruned(0.5, 5)).isEqualTo(2);
        assertThat(ExtremeSearch.pruned(0.5, 7)).isEqualTo(4);
    }

    @Test
    void goesBackToTheLastKeptRoundAfterOneThatDoesNotMatch() {
        List<FinishedRound> rounds =
                List.of(
                        new FinishedRound(1000, 0.92),
                        new FinishedRound(800, 0.91),
                        new FinishedRound(640, 0.90));

        assertThat(PUBLISHED.next(rounds.subList(0, 1))).isEqualTo(new Prune(0.2, 0, 200));
        assertThat(PUBLISHED.next(rounds.subList(0, 2))).isEqualTo(new Prune(0.2, 1, 160));
        assertThat(PUBLISHED.next(rounds)).isEqualTo(new Prune(0.1, 1, 80));
        assertThat(PUBLISHED.report(rounds).keptRounds()).containsExactly(0, 1);
        assertThat(PUBLISHED.report(rounds).revertedRounds()).containsExactly(2);
        assertThat(PUBLISHED.report(rounds))
                .hasToString("(1, 0, 0, 0), kept 800 of 1,000 (80.00 %)");
    }

    /** In floating point 0.9000 - 0.0005 is more than 0.8995. */
    @Test
    void matchesExactlyAtTheTolerance() {
        ExtremeSearch search = new ExtremeSearch(List.of(0.2), 0.0005, 9, 0);

        assertThat(0.9000 - 0.0005).isGreaterThan(0.8995);
        assertThat(search.matches(0.9000, 0.8995)).isTrue();
        assertThat(search.matches(0.9000, 0.8994)).isFalse();
    }

    @Test
    void plainPruningKeepsEveryRoundWhateverItsAccuracy() {
        ExtremeSearch imp = ExtremeSearch.imp(0.5, 2);
        List<FinishedRound> rounds =
                List.of(
                        new FinishedRound(100, 0.9),
                        new FinishedRound(50, 0.1),
                        new FinishedRound(25, 0));

        assertThat(imp.next(rounds.subList(0, 2))).isEqualTo(new Prune(0.5, 1, 25));
        assertThat(imp.next(rounds)).isEqualTo(new Stop(Reason.ROUNDS_DONE, imp.report(rounds)));
        assertThat(imp.report(rounds).counts()).containsExactly(2);
    }

    @Test
    void oneShotIsOneRound() {
        ExtremeSearch search = ExtremeSearch.oneShot(0.8);

        assertThat(search.next(List.of(new FinishedRound(10, 1)))).isEqualTo(new Prune(0.8, 0, 8));
        assertThat(search.next(List.of(new FinishedRound(10, 1), new FinishedRound(2, 0))))
                .isInstanceOf(Stop.class);
    }

    @Test
    void countsRevertedRoundsTowardsTheMost() {
        ExtremeSearch search = new ExtremeSearch(List.of(0.2, 0.1), 0, 1, 0);

        Stop stop =
                (Stop) search.next(List.of(new FinishedRound(10, 1), new FinishedRound(8, 0.5)));

        assertThat(stop.reason()).isEqualTo(Reason.ROUNDS_DONE);
        assertThat(stop.report().round()).isZero();
    }

    @Test
    void stopsAtTheDensityOfTheLastKeptRound() {
        ExtremeSearch search = new ExtremeSearch(List.of(0.5, 0.1), 0, 9, 0.5);
        FinishedRound dense = new FinishedRound(10, 0.9);

        assertThat(search.next(List.of(dense, new FinishedRound(5, 0.9))))
                .isInstanceOfSatisfying(
                        Stop.class,
                        stop -> assertThat(stop.reason()).isEqualTo(Reason.DENSITY_REACHED));
        assertThat(search.next(List.of(dense, new FinishedRound(5, 0.8))))
                .isEqualTo(new Prune(0.1, 0, 1));
    }

    @Test
    void skipsARatioThatWouldPruneNothing() {
        ExtremeSearch search = new ExtremeSearch(List.of(0.01, 0.4), 1, 9, 0);

        assertThat(search.next(List.of(new FinishedRound(10, 1)))).isEqualTo(new Prune(0.4, 0, 4));
    }

    @Test
    void stopsWhereNoRatioWouldLeaveOrTakeAWeight() {
        ExtremeSearch search = new ExtremeSearch(List.of(0.01, 0.9), 1, 9, 0);

        assertThat(search.next(List.of(new FinishedRound(1, 1))))
                .isInstanceOfSatisfying(
                        Stop.class,
                        stop -> assertThat(stop.reason()).isEqualTo(Reason.RATIOS_USED_UP));
    }

    @Test
    void refusesAHistoryOfAnotherSearch() {
        List<FinishedRound> rounds =
                List.of(new FinishedRound(1000, 0.9), new FinishedRound(700, 0.9));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PUBLISHED.next(rounds))
                .withMessage("Round 1 keeps 700 weights, but this search would have kept 800.");
    }

    @Test
    void refusesARoundAfterTheEnd() {
        List<FinishedRound> rounds =
                List.of(new FinishedRound(10, 1), new FinishedRound(5, 1), new FinishedRound(2, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtremeSearch.imp(0.5, 1).next(rounds))
                .withMessage(
                        "Round 2 should not be there: before it, the rounds that were asked for"
                                + " are done.");
    }

    @Test
    void refusesToStartWithoutTheDenseNetwork() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PUBLISHED.next(List.of()))
                .withMessage("A search starts from the dense network; train it first.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void refusesARatioThatIsNone(double ratio) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExtremeSearch.imp(ratio, 1));
    }

    @Test
    void refusesOtherParametersThatAreNone() {
        List<Double> ratios = List.of(0.2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtremeSearch(List.of(), 0, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtremeSearch(ratios, Double.NaN, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtremeSearch(ratios, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtremeSearch(ratios, 0, 1, 1));
    }

    @Test
    void refusesARoundThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FinishedRound(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new FinishedRound(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new FinishedRound(1, 91.4));
    }

    /** Lets so many rounds match for each ratio, and then one that does not. */
    private static List<FinishedRound> run(
            ExtremeSearch search, long total, List<Integer> matching) {
        List<FinishedRound> rounds = new ArrayList<>(List.of(new FinishedRound(total, 0.9)));
        while (search.next(rounds) instanceof Prune(double ratio, int from, long weights)) {
            int at = search.ratios().indexOf(ratio);
            boolean match = search.report(rounds).counts().get(at) < matching.get(at);
            long kept = rounds.get(from).kept() - weights;
            rounds.add(new FinishedRound(kept, match ? 0.895 : 0.8));
        }
        return rounds;
    }
}
