package signet.qr.recover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.qr.ReferenceSymbol;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.FormatWord;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;

class SymbolReaderTest {
    private static final SymbolReader READER = new SymbolReader(ReadingOptions.standard());

    @Test
    void readsTheReferenceSymbolAndSaysHowSureItIs() {
        SymbolReading reading = READER.read(ReferenceSymbol.MATRIX).reading().orElseThrow();
        assertThat(reading.text()).isEqualTo("signature");
        assertThat(reading.profile()).isEqualTo(ReferenceSymbol.PROFILE);
        assertThat(reading.rung()).isEqualTo(Rung.HARD);
        assertThat(reading.informed()).isFalse();
        assertThat(reading.corrected().isEmpty()).isTrue();
        assertThat(reading.standardPads()).isTrue();
        assertThat(reading.formatAgreeing()).isEqualTo(30);
        assertThat(reading.log2FalseFinds()).isLessThan(-300);
        assertThat(reading.symbol()).isEqualTo(ReferenceSymbol.MATRIX);
    }

    @Test
    void needsNoFormatWordWhereTheFormatIsKnown() {
        BitSet dark = ReferenceSymbol.MATRIX.toBitSet();
        SymbolProfile profile = ReferenceSymbol.PROFILE;
        for (int copy = 0; copy < 2; copy++) {
            for (int module : profile.layout().formatModules(copy)) {
                dark.clear(module);
            }
        }
        FormatWord known = new FormatWord(profile.level(), profile.mask());
        SymbolReader reader = new SymbolReader(ReadingOptions.standard().withFormat(known));
        RecoveryReport report = reader.read(ModuleMatrix.of(29, dark));
        assertThat(report.reading().orElseThrow().text()).isEqualTo("signature");
        assertThat(report.attempts())
                .allSatisfy(tried -> {
                    assertThat(tried.format().level()).isEqualTo(profile.level());
                    assertThat(tried.format().mask()).isEqualTo(profile.mask());
                });
        assertThat(report.attempts()).hasSizeLessThanOrEqualTo(3);
    }

    /** The published code leaves out function patterns, format words and 16 data modules. */
    @Test
    void readsWhatThePublishedCodeEmbeds() {
        BitSet dark = ReferenceSymbol.MATRIX.toBitSet();
        BitSet unknown = new BitSet();
        QrLayout layout = ReferenceSymbol.PROFILE.layout();
        Random random = new Random(5);
        for (int module = 0; module < 841; module++) {
            boolean left =
                    layout.bit(module) < 0
                            || module / 29 == 20 && module % 29 < 9
                            || module % 29 == 20 && module / 29 < 9;
            if (left) {
                dark.set(module, random.nextBoolean());
                unknown.set(module);
            }
        }
        ModuleMatrix found = ModuleMatrix.of(29, dark);
        assertThat(READER.read(found).reading().orElseThrow().text()).isEqualTo("signature");
        RecoveryReport erased = READER.read(ModuleGrid.guesses(found, unknown));
        SymbolReading reading = erased.reading().orElseThrow();
        assertThat(reading.text()).isEqualTo("signature");
        assertThat(reading.corrected().isEmpty()).isTrue();
    }

    @Test
    void givesUpCodewordsWithUnknownModules() {
        BitSet dark = ReferenceSymbol.MATRIX.toBitSet();
        BitSet unknown = new BitSet();
        for (int row = 9; row < 29; row++) {
            for (int column = 17; column < 29; column++) {
                unknown.set(row * 29 + column);
                dark.clear(row * 29 + column);
            }
        }
        RecoveryReport report =
                READER.read(
                        List.of(
                                ModuleGrid.of(
                                        ModuleMatrix.of(29, dark),
                                        unknown,
                                        new FlipChannel(0.01, 0.01))));
        SymbolReading reading = report.reading().orElseThrow();
        assertThat(reading.text()).isEqualTo("signature");
        assertThat(reading.rung()).isEqualTo(Rung.ERASURES);
        assertThat(reading.blocks()).allMatch(b -> b.erasures() > 8 && b.errors() == 0);
    }

    /** Same block lengths, fewer check codewords: the lower level always decodes as well. */
    @ParameterizedTest
    @CsvSource({"H, Zq7#owner-9f3-and-more!!", "M, Zq7#owner-9f3"})
    void prefersTheLevelWhoseChecksExplainMost(EcLevel level, String text) {
        for (int mask = 0; mask < 8; mask++) {
            ModuleMatrix symbol =
                    QrEncoder.encode(SymbolProfile.of(3, level, mask), text, TextEncoding.ASCII)
                            .matrix();
            ModuleMatrix found = Damage.flip(symbol, 0.005, 0.005, new Random(mask));
            SymbolReading reading = READER.read(found).reading().orElseThrow();
            assertThat(reading.profile().level()).isEqualTo(level);
            assertThat(reading.text()).isEqualTo(text);
        }
    }

    @Test
    void readsPadsOfAnyContent() {
        byte[] pads = new byte[15];
        new Random(2).nextBytes(pads);
        ModuleMatrix symbol =
                QrEncoder.encode(
                                ReferenceSymbol.PROFILE,
                                ReferenceSymbol.TEXT,
                                TextEncoding.ASCII,
                                pads)
                        .matrix();
        SymbolReading reading =
                READER.read(Damage.flip(symbol, 0.15, 0, new Random(3))).reading().orElseThrow();
        assertThat(reading.text()).isEqualTo("signature");
        assertThat(reading.standardPads()).isFalse();
        assertThat(reading.rung()).isEqualTo(Rung.CERTAIN_MODULES);
        assertThat(reading.lightToDark()).isPositive().isEqualTo(reading.corrected().cardinality());
        assertThat(reading.darkToLight()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, L", "1, M", "2, L"})
    void believesTheWeakestSymbolsOnlyWithTheirFormatWord(int version, EcLevel level) {
        ModuleMatrix symbol =
                QrEncoder.encode(SymbolProfile.of(version, level, 4), "owner", TextEncoding.ASCII)
                        .matrix();
        assertThat(READER.read(symbol).reading()).isPresent();
        ModuleMatrix bare = Damage.flip(symbol, 0, 0, new Random(1));
        RecoveryReport blind = READER.read(bare);
        assertThat(blind.reading()).isEmpty();
        assertThat(blind.attempts()).anyMatch(a -> a.refusal().equals(tooWeak()));
        SymbolReader atKnownPlace = new SymbolReader(ReadingOptions.standard().withBlind(false));
        assertThat(atKnownPlace.read(bare).reading().orElseThrow().text()).isEqualTo("owner");
    }

    @Test
    void believesLessTheMorePlacesWereSearched() {
        ModuleMatrix symbol =
                QrEncoder.encode(SymbolProfile.of(2, EcLevel.M, 4), "owner", TextEncoding.ASCII)
                        .matrix();
        ReadingOptions strict = ReadingOptions.standard().withMaxLog2FalseFinds(-200);
        RecoveryReport report = new SymbolReader(strict).read(symbol);
        assertThat(report.reading()).isEmpty();
        assertThat(report.attempts())
                .anyMatch(a -> a.refusal().filter(r -> r == Refusal.BY_CHANCE).isPresent());
    }

    @Test
    void answersTheSameTwice() {
        ModuleMatrix symbol =
                QrEncoder.encode(SymbolProfile.of(3, EcLevel.Q, 1), "owner", TextEncoding.ASCII)
                        .matrix();
        ModuleMatrix found = Damage.flip(symbol, 0.1, 0, new Random(8));
        RecoveryReport first = READER.read(found);
        assertThat(READER.read(found)).isEqualTo(first);
        assertThat(first.reading()).isPresent();
    }

    private static Optional<Refusal> tooWeak() {
        return Optional.of(Refusal.TOO_WEAK);
    }
}
