package signet.qr.recover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.SymbolProfile;

/** How many of 200 damaged symbols must be read at least, and that none is read wrongly. */
class RecoveryCorpusTest {
    private static final int SYMBOLS = 200;
    private static final String TEXT = "signature";

    /** A published simulation reached 46, 164 and 2 of 200 at best with 10, 10 and 15 % (V3-H). */
    @ParameterizedTest
    @CsvSource({
        "HARD, 0.05, 180",
        "HARD, 0.10, 20",
        "GMD, 0.05, 184",
        "GMD, 0.10, 40",
        "ERASURE_SETS, 0.05, 198",
    })
    void readsPrunedSymbolsOnTheClassicRungs(Rung upTo, double flips, int mustRead) {
        Set<Rung> rungs = EnumSet.range(Rung.HARD, upTo);
        rungs.remove(Rung.CERTAIN_MODULES);
        assertCorpus(rungs, EcLevel.H, flips, 0, mustRead);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 200", "0.10, 200", "0.15, 200", "0.20, 196", "0.25, 170"})
    void readsPrunedSymbolsByWhatPruningCannotChange(double flips, int mustRead) {
        assertCorpus(EnumSet.range(Rung.HARD, Rung.CERTAIN_MODULES), EcLevel.H, flips, 0, mustRead);
    }

    @ParameterizedTest
    @CsvSource({"0.15, 200"})
    void readsSymbolsWithAddedWeightsAlike(double flips, int mustRead) {
        assertCorpus(EnumSet.range(Rung.HARD, Rung.CERTAIN_MODULES), EcLevel.H, 0, flips, mustRead);
    }

    @ParameterizedTest
    @CsvSource({"0.15, 200", "0.30, 190"})
    void readsHeavilyPrunedSymbolsKnowingTheirPadding(double flips, int mustRead) {
        Set<Rung> rungs = EnumSet.of(Rung.HARD, Rung.CERTAIN_MODULES, Rung.KNOWN_PADDING);
        assertCorpus(rungs, EcLevel.H, flips, 0, mustRead);
    }

    @Test
    @Tag("slow")
    void readsSymbolsDamagedBothWaysBeyondReedSolomon() {
        Set<Rung> rungs = EnumSet.range(Rung.HARD, Rung.INFORMATION_SETS);
        rungs.remove(Rung.ERASURE_SETS);
        assertCorpus(rungs, EcLevel.H, 0.04, 0.04, 170);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 29})
    void findsNothingInNoise(int size) {
        SymbolReader reader =
                new SymbolReader(
                        ReadingOptions.standard()
                                .withRungs(EnumSet.range(Rung.HARD, Rung.CERTAIN_MODULES)));
        Random random = new Random(size);
        for (int grid = 0; grid < 670; grid++) {
            double density = 0.1 + 0.8 * random.nextDouble();
            RecoveryReport report = reader.read(Damage.noise(size, density, random));
            assertThat(report.reading()).isEmpty();
            assertThat(report.attempts()).hasSize(96).noneMatch(a -> a.refusal().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 29, 33})
    @Tag("slow")
    void findsNothingInNoiseOnAnyRung(int size) {
        SymbolReader reader = new SymbolReader(ReadingOptions.standard().withErasureSets(50));
        Random random = new Random(size);
        for (int grid = 0; grid < 100; grid++) {
            double density = 0.1 + 0.8 * random.nextDouble();
            assertThat(reader.read(Damage.noise(size, density, random)).reading()).isEmpty();
        }
    }

    private static void assertCorpus(
            Set<Rung> rungs, EcLevel level, double lightToDark, double darkToLight, int mustRead) {
        SymbolReader reader = new SymbolReader(ReadingOptions.standard().withRungs(rungs));
        int read = 0;
        for (int i = 0; i < SYMBOLS; i++) {
            Random random = new Random(1000 + i);
            SymbolProfile profile = SymbolProfile.of(3, level, i % 8);
            ModuleMatrix symbol = QrEncoder.encode(profile, TEXT, TextEncoding.ASCII).matrix();
            Optional<SymbolReading> reading =
                    reader.read(Damage.flip(symbol, lightToDark, darkToLight, random)).reading();
            if (reading.isPresent()) {
                read++;
                assertThat(reading.get().text()).isEqualTo(TEXT);
                assertThat(reading.get().symbol()).isEqualTo(symbol);
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(mustRead);
    }
}
