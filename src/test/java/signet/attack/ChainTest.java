package signet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.attack.confuse.AddOn;
import signet.attack.remove.Pruning;
import signet.attack.reshape.Quantisation;
import signet.ticket.Layer;
import signet.ticket.Ticket;

class ChainTest {
    private static final AttackContext ANYBODY = AttackContext.of(1);
    private static final Chain PRUNE_THEN_ROUND =
            Chain.of(
                    List.of(
                            Chain.Link.varied(Pruning.smallest()),
                            Chain.Link.at(new Quantisation(), 8)));

    @Test
    void carriesOutItsAttacksInTheirOrder() throws AttackException {
        Ticket suspect = Suspects.masksOnly();
        Attack pruneThenAdd =
                Chain.of(
                        List.of(
                                Chain.Link.at(Pruning.random(), 0.5),
                                Chain.Link.varied(AddOn.published())));
        Attack addThenPrune =
                Chain.of(
                        List.of(
                                Chain.Link.varied(AddOn.published()),
                                Chain.Link.at(Pruning.random(), 0.5)));

        long kept = Suspects.kept(suspect);
        long half = kept - (long) Math.rint(0.5 * kept);
        assertThat(Suspects.kept(pruneThenAdd.apply(suspect, 0, ANYBODY))).isEqualTo(half);
        assertThat(Suspects.kept(pruneThenAdd.apply(suspect, 1, ANYBODY))).isGreaterThan(260_000);
        assertThat(Suspects.kept(addThenPrune.apply(suspect, 1, ANYBODY))).isLessThan(134_000);
    }

    @Test
    void isTheSameAsOneAttackAfterTheOther() throws AttackException {
        Ticket suspect = Suspects.trained();
        Ticket chained = PRUNE_THEN_ROUND.apply(suspect, 0.2, ANYBODY);
        Ticket alone =
                new Quantisation()
                        .apply(Pruning.smallest().apply(suspect, 0.2, ANYBODY), 8, ANYBODY);

        for (Layer layer : alone.layers()) {
            assertThat(chained.layer(layer.name()).orElseThrow().weight().orElseThrow().floats())
                    .containsExactly(layer.weight().orElseThrow().floats());
        }
    }

    @Test
    void leavesNothingToChanceWhereNoneOfItsAttacksDoes() {
        Chain pruneThenAdd =
                Chain.of(
                        List.of(
                                Chain.Link.varied(Pruning.smallest()),
                                Chain.Link.at(AddOn.published(), 0.1)));

        assertThat(PRUNE_THEN_ROUND.facts().draws()).isFalse();
        assertThat(pruneThenAdd.facts().draws()).isTrue();
    }

    @Test
    void drawsAnewForTheSameAttackTwice() throws AttackException {
        Attack twice =
                Chain.of(
                        List.of(
                                Chain.Link.varied(AddOn.published()),
                                Chain.Link.at(AddOn.published(), 0.1)));
        long first = Suspects.kept(AddOn.published().apply(Suspects.masksOnly(), 0.1, ANYBODY));

        assertThat(Suspects.kept(twice.apply(Suspects.masksOnly(), 0.1, ANYBODY)))
                .isGreaterThan(first + 15_000);
    }

    @Test
    void isDescribedByItsParts() {
        AttackFacts facts = PRUNE_THEN_ROUND.facts();

        assertThat(facts.id()).isEqualTo("prune+quantise@8");
        assertThat(facts.title()).isEqualTo("Prune smallest, then quantise (8 bits)");
        assertThat(facts.family()).isEqualTo(Family.REMOVE);
        assertThat(facts.strength().most()).isEqualTo(0.99);
        assertThat(facts.strength().published()).isEmpty();
    }

    @Test
    void needsOneOpenStrengthAndTwoAttacks() {
        assertThatThrownBy(() -> Chain.of(List.of(Chain.Link.varied(Pruning.random()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Chain.of(
                                List.of(
                                        Chain.Link.at(Pruning.random(), 0.1),
                                        Chain.Link.at(Pruning.random(), 0.1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 with 0 left open");
        assertThatThrownBy(() -> Chain.Link.at(Pruning.random(), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
