package signet.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrientationTest {
    private static final int SIZE = 5;

    @Test
    void laysTheSymbolInEightDifferentWays() {
        Set<String> ways = new HashSet<>();
        for (Orientation orientation : Orientation.values()) {
            ways.add(picture(orientation));
        }
        assertThat(ways).hasSize(8);
    }

    @Test
    void movesTheFirstRowWhereTheNameSays() {
        assertThat(place(Orientation.UPRIGHT, 0, 1)).containsExactly(0, 1);
        assertThat(place(Orientation.TURNED_90, 0, 1)).containsExactly(1, 4);
        assertThat(place(Orientation.TURNED_180, 0, 1)).containsExactly(4, 3);
        assertThat(place(Orientation.TURNED_270, 0, 1)).containsExactly(3, 0);
        assertThat(place(Orientation.MIRRORED, 0, 1)).containsExactly(0, 3);
    }

    @ParameterizedTest
    @EnumSource
    void turnsByAQuarterEveryTime(Orientation orientation) {
        int[] before = place(orientation, 1, 2);
        int[] after = place(orientation.turned(), 1, 2);
        assertThat(after).containsExactly(before[1], SIZE - 1 - before[0]);
        assertThat(orientation.turned().turned().turned().turned()).isEqualTo(orientation);
    }

    @Test
    void isSaidInWords() {
        assertThat(Orientation.UPRIGHT.words()).isEqualTo("upright");
        assertThat(Orientation.TURNED_90.words()).isEqualTo("turned 90°");
        assertThat(Orientation.MIRRORED.words()).isEqualTo("mirrored");
        assertThat(Orientation.MIRRORED_TURNED_270.words()).isEqualTo("mirrored, turned 270°");
    }

    private static int[] place(Orientation orientation, int row, int column) {
        return new int[] {
            orientation.row(SIZE, row, column), orientation.column(SIZE, row, column)
        };
    }

    private static String picture(Orientation orientation) {
        int[] symbol = new int[SIZE * SIZE];
        for (int module = 0; module < symbol.length; module++) {
            int[] at = place(orientation, module / SIZE, module % SIZE);
            symbol[at[0] * SIZE + at[1]] = module;
        }
        return Arrays.toString(symbol);
    }
}
