package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class KeyedStreamTest {
    private static final JsonNode VECTOR = Vectors.group("keyed");
    private static final byte[] KEY = HexFormat.of().parseHex(VECTOR.get("key_hex").asString());

    @Test
    void namesTheLabelsOfTheVectors() {
        assertThat(KeyedStream.SCATTER.replace("\0", "\\0"))
                .isEqualTo(VECTOR.get("scatter_label").asString());
        assertThat(KeyedStream.WHITEN.replace("\0", "\\0"))
                .isEqualTo(VECTOR.get("whiten_label").asString());
    }

    @Test
    void permutesAsTheVectors() {
        assertThat(new KeyedStream(KEY, KeyedStream.SCATTER).permutation(10))
                .containsExactly(integers(VECTOR.get("perm10")));
        int[] thousand = new KeyedStream(KEY, KeyedStream.SCATTER).permutation(1024);
        assertThat(Arrays.copyOf(thousand, 16))
                .containsExactly(integers(VECTOR.get("perm1024_first16")));
        assertThat(Arrays.stream(thousand).distinct().count()).isEqualTo(1024);
    }

    @Test
    void whitensWithTheBitsOfTheVectors() {
        BitSet bits = KeyedStream.whiten(KEY, new BitSet(), 96 * 8);

        assertThat(mostSignificantFirst(bits, 96))
                .isEqualTo(VECTOR.get("whiten_first_96_bytes_hex").asString());
    }

    @Test
    void whitensBackToWhatItWas() {
        BitSet bits = new BitSet();
        bits.set(3, 400);

        BitSet white = KeyedStream.whiten(KEY, bits, 560);

        assertThat(white).isNotEqualTo(bits);
        assertThat(KeyedStream.whiten(KEY, white, 560)).isEqualTo(bits);
    }

    @Test
    void goesOnWhereItStopped() {
        KeyedStream stream = new KeyedStream(KEY, KeyedStream.WHITEN);
        BitSet first = stream.bits(256);

        BitSet second = stream.bits(8);

        BitSet both = new KeyedStream(KEY, KeyedStream.WHITEN).bits(264);
        assertThat(both.get(0, 256)).isEqualTo(first);
        assertThat(both.get(256, 264)).isEqualTo(second);
    }

    @Test
    void refusesAnEmptyKey() {
        assertThatThrownBy(() -> new KeyedStream(new byte[0], KeyedStream.WHITEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] integers(JsonNode of) {
        return of.valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    private static String mostSignificantFirst(BitSet bits, int bytes) {
        byte[] packed = new byte[bytes];
        bits.stream().forEach(i -> packed[i / 8] |= (byte) (0x80 >>> i % 8));
        return HexFormat.of().formatHex(packed);
    }
}
