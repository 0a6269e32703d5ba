package signet.data.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhiloxTest {
    /** Known answers of Random123, the authors' own code: philox4x32, ten rounds. */
    @Test
    void givesTheKnownAnswers() {
        assertThat(new Philox(0).words(0, 0, 0, 0))
                .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        assertThat(new Philox(-1).words(-1, -1, -1, -1))
                .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        assertThat(
                        new Philox(0x299f31d0a4093822L)
                                .words(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344))
                .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Test
    void staysBelowItsBound() {
        assertThat(Philox.below(9, 0)).isZero();
        assertThat(Philox.below(9, -1)).isEqualTo(8);
        assertThat(Philox.below(Integer.MAX_VALUE, -1)).isEqualTo(Integer.MAX_VALUE - 1);
    }
}
