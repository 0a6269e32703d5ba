package signet.qr.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.qr.ReferenceSymbol;
import signet.qr.Vectors;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;
import signet.qr.zxing.ZxingReader;
import tools.jackson.databind.JsonNode;

class QrEncoderTest {
    @Test
    void writesTheReferenceSymbol() {
        QrSymbol symbol =
                QrEncoder.encode(ReferenceSymbol.PROFILE, ReferenceSymbol.TEXT, TextEncoding.ASCII);
        assertThat(symbol.matrix()).isEqualTo(ReferenceSymbol.MATRIX);
        assertThat(symbol.matrix().darkCount()).isEqualTo(433);
        assertThat(symbol.data()).isEqualTo(ReferenceSymbol.DATA);
        BlockPlan plan = symbol.profile().blocks();
        for (int block = 0; block < 2; block++) {
            for (int i = 0; i < 22; i++) {
                assertThat(symbol.transmitted()[plan.transmitted(block, 13 + i)])
                        .isEqualTo(ReferenceSymbol.CHECKS[block][i]);
            }
        }
    }

    @Test
    void writesTheSymbolsOfTheVectors() {
        for (JsonNode vector : Vectors.group("qr")) {
            SymbolProfile profile = Vectors.profile(vector);
            if (vector.has("data_codewords")) {
                QrSymbol symbol =
                        QrSymbol.ofData(profile, Vectors.bytes(vector.get("data_codewords")));
                assertThat(symbol.transmitted())
                        .isEqualTo(Vectors.bytes(vector.get("transmitted_codewords")));
                assertThat(symbol.matrix()).isEqualTo(Vectors.matrix(vector.get("matrix")));
            }
        }
    }

    @Test
    void writesTextsAndCustomPadsOfTheVectors() {
        for (JsonNode vector : Vectors.group("qr")) {
            byte[] payload = HexFormat.of().parseHex(vector.get("payload_hex").asString());
            String text = new String(payload, StandardCharsets.ISO_8859_1);
            if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
                SymbolProfile profile = Vectors.profile(vector);
                byte[] pads =
                        vector.has("custom_pad")
                                ? Vectors.bytes(vector.get("custom_pad"))
                                : standardPads(profile, text);
                ModuleMatrix matrix =
                        QrEncoder.encode(profile, text, TextEncoding.ASCII, pads).matrix();
                assertThat(matrix).isEqualTo(Vectors.matrix(vector.get("matrix")));
                assertThat(ZxingReader.read(matrix)).contains(text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EcLevel.class)
    void writesTheSameModulesAsZxingInEveryVersion(EcLevel level) throws WriterException {
        for (int number = 1; number <= QrVersion.LAST; number++) {
            int mask = (number + level.ordinal()) % 8;
            assertSameAsZxing(SymbolProfile.of(number, level, mask), "owner x");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void writesTheSameModulesAsZxingUnderEveryMask(int mask) throws WriterException {
        for (int number : new int[] {1, 2, 3, 7, 14, 40}) {
            assertSameAsZxing(SymbolProfile.of(number, EcLevel.Q, mask), "0123456789");
            assertSameAsZxing(SymbolProfile.of(number, EcLevel.Q, mask), "OWNER 7/A");
        }
    }

    @ParameterizedTest
    @EnumSource(EcLevel.class)
    void fillsASymbolToItsLastByteAndNotBeyond(EcLevel level) {
        for (int number : new int[] {1, 3, 9, 10, 27}) {
            SymbolProfile profile = SymbolProfile.of(number, level, 3);
            int capacity = QrEncoder.capacity(profile.version(), level, TextEncoding.ASCII);
            String full = "a".repeat(capacity);
            assertThat(ZxingReader.read(encode(profile, full))).contains(full);
            assertThatThrownBy(() -> encode(profile, full + "a"))
                    .isInstanceOf(UnencodableTextException.class)
                    .hasMessageContaining("holds at most %d;".formatted(capacity));
        }
    }

    @Test
    void holdsWhatTheStandardSays() {
        assertThat(QrEncoder.capacity(new QrVersion(1), EcLevel.H, TextEncoding.ASCII))
                .isEqualTo(7);
        assertThat(QrEncoder.capacity(new QrVersion(3), EcLevel.H, TextEncoding.ASCII))
                .isEqualTo(24);
        assertThat(QrEncoder.capacity(new QrVersion(40), EcLevel.L, TextEncoding.ASCII))
                .isEqualTo(2953);
    }

    @Test
    void announcesEveryCharacterSetButAscii() {
        SymbolProfile profile = SymbolProfile.of(4, EcLevel.M, 2);
        String text = "ænima 東京 ";
        assertThat(ZxingReader.read(QrEncoder.encode(profile, text, TextEncoding.UTF_8).matrix()))
                .contains(text);
        assertThat(
                        ZxingReader.read(
                                QrEncoder.encode(profile, "Müßig", TextEncoding.LATIN_1).matrix()))
                .contains("Müßig");
    }

    @Test
    void namesTheFirstCharacterOutsideTheEncoding() {
        SymbolProfile profile = SymbolProfile.of(4, EcLevel.M, 2);
        assertThatThrownBy(() -> encode(profile, "ownér"))
                .isInstanceOf(UnencodableTextException.class)
                .hasMessage(
                        "Character 4 of the text, 'é', cannot be written in US-ASCII; replace it or choose UTF-8.");
        assertThatThrownBy(() -> QrEncoder.encode(profile, "a\ud800", TextEncoding.UTF_8))
                .hasMessageContaining("Character 2")
                .hasMessageEndingWith("replace it.");
    }

    @Test
    void refusesTheWrongNumberOfPadsOrCodewords() {
        assertThatThrownBy(() ->
                        QrEncoder.encode(
                                ReferenceSymbol.PROFILE,
                                "signature",
                                TextEncoding.ASCII,
                                new byte[14]))
                .hasMessage("this symbol has 15 pad codewords, not 14");
        assertThatThrownBy(() -> QrSymbol.ofData(ReferenceSymbol.PROFILE, new byte[25]))
                .hasMessageContaining("26 data codewords, not 25");
    }

    private static ModuleMatrix encode(SymbolProfile profile, String text) {
        return QrEncoder.encode(profile, text, TextEncoding.ASCII).matrix();
    }

    private static byte[] standardPads(SymbolProfile profile, String text) {
        byte[] pads = new byte[QrEncoder.padCount(profile, text, TextEncoding.ASCII)];
        for (int i = 0; i < pads.length; i++) {
            pads[i] = (byte) (i % 2 == 0 ? 0xec : 0x11);
        }
        return pads;
    }

    private static void assertSameAsZxing(SymbolProfile profile, String text)
            throws WriterException {
        ByteMatrix theirs =
                Encoder.encode(
                                text,
                                ErrorCorrectionLevel.valueOf(profile.level().name()),
                                Map.of(
                                        EncodeHintType.QR_VERSION,
                                        profile.version().number(),
                                        EncodeHintType.QR_MASK_PATTERN,
                                        profile.mask().number()))
                        .getMatrix();
        BitSet dark = new BitSet();
        int size = theirs.getWidth();
        for (int i = 0; i < size * size; i++) {
            dark.set(i, theirs.get(i % size, i / size) == 1);
        }
        assertThat(encode(profile, text)).isEqualTo(ModuleMatrix.of(size, dark));
    }
}
