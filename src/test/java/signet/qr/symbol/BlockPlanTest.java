package signet.qr.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockPlanTest {
    @ParameterizedTest
    @EnumSource(EcLevel.class)
    void agreesWithZxingInEveryVersion(EcLevel level) {
        for (int number = 1; number <= QrVersion.LAST; number++) {
            BlockPlan plan = new QrVersion(number).blocks(level);
            Version.ECBlocks theirs =
                    Version.getVersionForNumber(number)
                            .getECBlocksForLevel(ErrorCorrectionLevel.valueOf(level.name()));
            assertThat(plan.count()).isEqualTo(theirs.getNumBlocks());
            assertThat(plan.checks()).isEqualTo(theirs.getECCodewordsPerBlock());
            int block = 0;
            for (Version.ECB group : theirs.getECBlocks()) {
                for (int i = 0; i < group.getCount(); i++) {
                    assertThat(plan.data(block++)).isEqualTo(group.getDataCodewords());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EcLevel.class)
    void givesEveryTransmittedCodewordOnePlace(EcLevel level) {
        for (int number = 1; number <= QrVersion.LAST; number++) {
            BlockPlan plan = new QrVersion(number).blocks(level);
            CodewordPlace[] places = plan.places();
            assertThat(places).doesNotContainNull();
            for (int i = 0; i < places.length; i++) {
                assertThat(plan.transmitted(places[i].block(), places[i].index())).isEqualTo(i);
                assertThat(plan.transmitted(places[i].block())[places[i].index()]).isEqualTo(i);
            }
        }
    }

    @Test
    void refusesABlockThatIsNotThere() {
        BlockPlan plan = new QrVersion(3).blocks(EcLevel.H);
        assertThatThrownBy(() -> plan.length(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.transmitted(0, 35))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
