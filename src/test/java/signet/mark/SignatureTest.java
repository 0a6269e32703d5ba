package signet.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.SymbolProfile;

class SignatureTest {
    private static final SymbolProfile V3H = SymbolProfile.of(3, EcLevel.H, 0);

    @Test
    void announcesACharacterSetOnlyWhereItMust() {
        assertThat(Signature.of("signature").encoding()).isEqualTo(TextEncoding.ASCII);
        assertThat(Signature.of("sīgil").encoding()).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void countsThePadsThatItLeavesFree() throws MarkException {
        assertThat(Signature.of("signature").padCount(V3H)).isEqualTo(15);
    }

    @Test
    void saysHowLongItMayBe() {
        assertThatThrownBy(() -> Signature.of("x".repeat(25)).padCount(V3H))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("25 bytes")
                .hasMessageContaining("at most 24");
    }

    @Test
    void namesACharacterOutsideTheEncoding() {
        assertThatThrownBy(() -> new Signature("naïve", TextEncoding.ASCII).padCount(V3H))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("Character 3")
                .hasMessageContaining("ï");
    }

    @Test
    void refusesAnEmptyText() {
        assertThatThrownBy(() -> Signature.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
