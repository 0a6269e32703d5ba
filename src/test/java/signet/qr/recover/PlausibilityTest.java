package signet.qr.recover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import signet.qr.Vectors;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import tools.jackson.databind.JsonNode;

class PlausibilityTest {
    @Test
    void givesTheChanceThatARandomWordDecodes() {
        for (JsonNode vector : Vectors.group("rs_random_decode")) {
            BlockPlan plan =
                    new QrVersion(vector.get("version").asInt())
                            .blocks(EcLevel.valueOf(vector.get("ec").asString()));
            double log2 = 0;
            for (int block = 0; block < plan.count(); block++) {
                log2 +=
                        Plausibility.byCodewords(
                                plan.length(block), plan.checks(), plan.checks() / 2);
            }
            assertThat(log2)
                    .isCloseTo(
                            vector.get("log2_random_word_decodes_all_blocks").asDouble(),
                            within(1e-6));
        }
    }

    @Test
    void countsTheWordsOfASmallCode() {
        // 4 free bits in 3 light and 4 dark modules, one light and up to two dark ones flipped.
        assertThat(Plausibility.byModules(4, 3, 1, 4, 2))
                .isCloseTo(Plausibility.log2(16 * (1 + 3) * (1 + 4 + 6) / 128.0), within(1e-9));
    }
}
