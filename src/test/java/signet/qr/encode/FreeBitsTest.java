package signet.qr.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.qr.Vectors;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;
import tools.jackson.databind.JsonNode;

class FreeBitsTest {
    @ParameterizedTest
    @CsvSource({
        "3,L,352", "3,M,264", "3,Q,184", "3,H,120", "2,M,136", "2,H,40", "1,M,40", "1,Q,16"
    })
    void countsTheFreeBitsOfANineByteText(int version, EcLevel level, int expected) {
        SymbolProfile profile = SymbolProfile.of(version, level, 0);
        assertThat(FreeBits.of(profile, "signature", TextEncoding.ASCII).count())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,M", "3,H", "3,L", "5,Q", "10,H"})
    void givesTheModulesOfTheSymbolForAnyPads(int version, EcLevel level) {
        SymbolProfile profile = SymbolProfile.of(version, level, version % 8);
        FreeBits free = FreeBits.of(profile, "signature", TextEncoding.ASCII);
        Random random = new Random(version);
        byte[] pads = new byte[free.count() / 8];
        for (int trial = 0; trial < 5; trial++) {
            random.nextBytes(pads);
            ModuleMatrix matrix =
                    QrEncoder.encode(profile, "signature", TextEncoding.ASCII, pads).matrix();
            BitSet modules = BitSet.valueOf(free.modules(pads));
            QrLayout layout = profile.layout();
            for (int bit = 0; bit < layout.codewordBits(); bit++) {
                assertThat(modules.get(bit)).isEqualTo(matrix.isDark(layout.module(bit)));
            }
        }
    }

    @Test
    void countsTheFlipsOfTheVectors() {
        JsonNode group = Vectors.group("free_codewords");
        for (JsonNode vector : group.get("cases")) {
            SymbolProfile profile = Vectors.profile(vector);
            FreeBits free =
                    FreeBits.of(profile, group.get("payload").asString(), TextEncoding.ASCII);
            assertThat(free.count()).isEqualTo(vector.get("free_bits").asInt());
            BitSet flips = BitSet.valueOf(free.modules(Vectors.bytes(vector.get("pad"))));
            flips.xor(region(profile));
            assertThat(flips.cardinality()).isEqualTo(vector.get("flips_optimised").asInt());
        }
    }

    /** The generated region of the vectors, 1 = dark, as transmitted bits. */
    private static BitSet region(SymbolProfile profile) {
        boolean[] dark = new boolean[841];
        long x = 2024;
        for (int i = 0; i < dark.length; i++) {
            x = (1103515245 * x + 12345) & 0x7fffffffL;
            dark[i] = x / (double) (1L << 31) < 0.856;
        }
        BitSet bits = new BitSet();
        for (int bit = 0; bit < profile.layout().codewordBits(); bit++) {
            bits.set(bit, dark[profile.layout().module(bit)]);
        }
        return bits;
    }
}
