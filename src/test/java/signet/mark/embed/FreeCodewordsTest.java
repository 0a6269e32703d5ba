package signet.mark.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signet.qr.Vectors;
import signet.qr.encode.FreeBits;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.SymbolProfile;
import signet.qr.zxing.ZxingReader;
import tools.jackson.databind.JsonNode;

class FreeCodewordsTest {
    private static final JsonNode VECTORS = Vectors.group("free_codewords");
    private static final String TEXT = VECTORS.get("payload").asString();
    private static final Runnable NOTHING = () -> {};

    static IntStream cases() {
        return IntStream.range(0, VECTORS.get("cases").size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void flipsNoMoreThanFivePercentAboveTheVectors(int index) {
        JsonNode vector = VECTORS.get("cases").get(index);
        SymbolProfile profile = Vectors.profile(vector);
        FreeBits free = FreeBits.of(profile, TEXT, TextEncoding.ASCII);
        BitSet region = region(profile);

        byte[] pads =
                FreeCodewords.choose(
                        free,
                        costs(region, profile, 1, 0),
                        costs(region, profile, 0, 1),
                        30,
                        1,
                        NOTHING);

        BitSet flips = BitSet.valueOf(free.modules(pads));
        flips.xor(region);
        assertThat(flips.cardinality())
                .isLessThanOrEqualTo((int) (1.05 * vector.get("flips_optimised").asInt()));
        assertThat(
                        ZxingReader.read(
                                QrEncoder.encode(profile, TEXT, TextEncoding.ASCII, pads).matrix()))
                .contains(TEXT);
    }

    @Test
    void choosesTheSameForTheSameSeed() {
        SymbolProfile profile = SymbolProfile.of(3, EcLevel.H, 1);
        FreeBits free = FreeBits.of(profile, TEXT, TextEncoding.ASCII);
        double[] light = costs(region(profile), profile, 1, 0);
        double[] dark = costs(region(profile), profile, 0, 1);

        assertThat(FreeCodewords.choose(free, light, dark, 3, 7, NOTHING))
                .isEqualTo(FreeCodewords.choose(free, light, dark, 3, 7, NOTHING));
    }

    @Test
    void hasNothingToChooseWhereTheTextFillsTheSymbol() {
        SymbolProfile profile = SymbolProfile.of(3, EcLevel.H, 0);
        FreeBits free = FreeBits.of(profile, "x".repeat(24), TextEncoding.ASCII);
        double[] none = new double[profile.layout().codewordBits()];

        assertThat(FreeCodewords.choose(free, none, none, 3, 7, NOTHING)).isEmpty();
    }

    private static double[] costs(BitSet dark, SymbolProfile profile, double ifDark, double ifNot) {
        double[] costs = new double[profile.layout().codewordBits()];
        for (int bit = 0; bit < costs.length; bit++) {
            costs[bit] = dark.get(bit) ? ifDark : ifNot;
        }
        return costs;
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
