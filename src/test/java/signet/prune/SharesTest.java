package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void givesTheSamePartWhereItIsWhole() {
        assertThat(Shares.of(5, new long[] {10, 20, 20})).containsExactly(1, 2, 2);
    }

    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        // 3.33, 2.67 and 1: the second has the largest remainder.
        assertThat(Shares.of(7, new long[] {10, 8, 3})).containsExactly(3, 3, 1);
    }

    @Test
    void givesEqualRemaindersInOrder() {
        assertThat(Shares.of(2, new long[] {5, 5, 5})).containsExactly(1, 1, 0);
    }

    @Test
    void takesEverythingOrNothing() {
        assertThat(Shares.of(18, new long[] {10, 8, 0})).containsExactly(10, 8, 0);
        assertThat(Shares.of(0, new long[] {0, 0})).containsExactly(0, 0);
    }
}
