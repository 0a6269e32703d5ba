package signet.ui.attack.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.Test;

class ChartWordsTest {
    private static final Dimension2D SIZE = new Dimension2D(40, 12);

    private final ChartWords words = new ChartWords(new BoundingBox(0, 0, 200, 100));

    @Test
    void standBesideTheirPointWhereThereIsRoom() {
        words.avoidPoint(100, 50);
        assertThat(words.beside(100, 50, SIZE).orElseThrow().getMinX()).isEqualTo(108);
        assertThat(words.beside(190, 50, SIZE).orElseThrow().getMaxX()).isEqualTo(182);
    }

    @Test
    void giveWayToOtherWordsAndToCurves() {
        words.beside(100, 50, SIZE);
        assertThat(words.beside(100, 50, SIZE).orElseThrow().getMaxX()).isEqualTo(92);
        words.avoidLine(List.of(0.0, 20.0, 200.0, 20.0));
        assertThat(words.beside(20, 20, SIZE).orElseThrow().getMinY()).isZero();
    }

    @Test
    void areLeftOutWhereNothingIsFree() {
        words.avoidPoint(100, 50);
        assertThat(words.at(List.of(new double[] {90, 45}), SIZE)).isEmpty();
        assertThat(words.at(List.of(new double[] {-1, 45}), SIZE)).isEmpty();
    }
}
