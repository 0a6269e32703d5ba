package signet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.net.train.Teaching;
import signet.ticket.Ticket;

class AttackContextTest {
    private static final Retrainer NOBODY =
            new Retrainer() {
                @Override
                public Ticket train(Ticket start, Retraining how) {
                    return start;
                }

                @Override
                public Ticket distil(Ticket teacher, Retraining how, Teaching teaching) {
                    return teacher;
                }
            };

    @Test
    void knowsWhatItIsTold() throws AttackException {
        KnownMark mark = KnownMark.of(Suspects.ownersRecord());
        AttackContext context =
                AttackContext.of(1).knowing(mark).training(NOBODY, 0.5, 0.1).withSeed(4);

        assertThat(context.requireMark()).isEqualTo(mark);
        assertThat(context.requireRetrainer()).isSameAs(NOBODY);
        assertThat(context.retraining(Needs.Data.SAME, 3))
                .isEqualTo(new Retrainer.Retraining(Needs.Data.SAME, 3, 0.1, 0.5, 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "1.1, 0.1", "NaN, 0.1", "0.5, 0", "0.5, -1", "0.5, Infinity"})
    void refusesWhatNobodyCanTrainWith(double share, double rate) {
        assertThatThrownBy(() -> AttackContext.of(1).training(NOBODY, share, rate))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatAnAttackerNeeds() {
        assertThat(Needs.NOTHING.sentence())
                .isEqualTo("The attacker knows the ticket only and trains nothing.");
        assertThat(
                        new Needs(true, false, Needs.Data.NONE)
                                .and(new Needs(false, true, Needs.Data.SAME)))
                .isEqualTo(new Needs(true, true, Needs.Data.SAME));
        assertThat(new Needs(true, true, Needs.Data.SAME).sentence())
                .isEqualTo(
                        "The attacker knows where the signature lies and how it was embedded and trains on the owner's images.");
    }
}
