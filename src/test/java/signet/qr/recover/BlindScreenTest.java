package signet.qr.recover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

class BlindScreenTest {
    @ParameterizedTest
    @CsvSource({"1, Q", "1, H", "2, M", "3, L", "3, M", "3, Q", "3, H", "5, H", "11, Q", "40, H"})
    void reportsEveryBlockOfASymbolUnderItsOwnFormat(int version, EcLevel level) {
        BlindScreen screen = BlindScreen.of(new QrVersion(version));
        for (DataMask mask : DataMask.values()) {
            SymbolProfile profile = new SymbolProfile(new QrVersion(version), level, mask);
            byte[] modules = modules(profile);
            for (boolean inverted : new boolean[] {false, true}) {
                List<BlindScreen.Hit> hits = hits(screen, modules);
                assertThat(hits).hasSize(profile.blocks().count());
                for (int block = 0; block < hits.size(); block++) {
                    assertThat(hits.get(block))
                            .isEqualTo(new BlindScreen.Hit(level, mask, inverted, block, 0));
                }
                invert(modules);
            }
        }
    }

    @Test
    void findsABlockWithAllErrorsButOne() {
        SymbolProfile profile = SymbolProfile.of(3, EcLevel.H, 6);
        BlindScreen screen = BlindScreen.of(profile.version());
        byte[] modules = modules(profile);
        for (int i = 0; i < 10; i++) {
            modules[profile.blocks().transmitted(1, 3 * i)] ^= 0x41;
            modules[profile.blocks().transmitted(0, i)] ^= 0x10;
            modules[profile.blocks().transmitted(0, 10 + i)] ^= 0x10;
        }
        assertThat(hits(screen, modules))
                .containsExactly(new BlindScreen.Hit(EcLevel.H, DataMask.of(6), false, 1, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void passesNextToNoNoise(int version) {
        BlindScreen screen = BlindScreen.of(new QrVersion(version));
        Random random = new Random(version);
        byte[] modules = new byte[new QrVersion(version).codewords()];
        List<BlindScreen.Hit> hits = new ArrayList<>();
        for (int place = 0; place < 5_000; place++) {
            random.nextBytes(modules);
            screen.look(modules, hits::add);
        }
        assertThat(hits).isEmpty();
    }

    @Test
    void refusesModulesOfAnotherVersion() {
        BlindScreen screen = BlindScreen.of(new QrVersion(3));
        assertThatThrownBy(() -> screen.look(new byte[44], hit -> {}))
                .hasMessage("70 codewords were expected, not 44");
    }

    private static List<BlindScreen.Hit> hits(BlindScreen screen, byte[] modules) {
        List<BlindScreen.Hit> hits = new ArrayList<>();
        screen.look(modules, hits::add);
        return hits;
    }

    /** Codewords with the data mask on. */
    private static byte[] modules(SymbolProfile profile) {
        byte[] modules = QrEncoder.encode(profile, "owner", TextEncoding.ASCII).transmitted();
        byte[] mask = profile.layout().maskBytes(profile.mask());
        for (int i = 0; i < modules.length; i++) {
            modules[i] ^= mask[i];
        }
        return modules;
    }

    private static void invert(byte[] modules) {
        for (int i = 0; i < modules.length; i++) {
            modules[i] = (byte) ~modules[i];
        }
    }
}
