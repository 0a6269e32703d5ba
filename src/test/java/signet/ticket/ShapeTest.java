package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void multipliesItsDimensions() {
        Shape shape = Shape.of(64, 32, 3, 3);

        assertThat(shape.elements()).isEqualTo(18_432);
        assertThat(shape.rank()).isEqualTo(4);
        assertThat(shape.rowMajorStrides()).containsExactly(288, 9, 3, 1);
        assertThat(shape).hasToString("64 × 32 × 3 × 3");
    }

    @Test
    void holdsOneElementWithoutDimensions() {
        assertThat(Shape.of().elements()).isEqualTo(1);
        assertThat(Shape.of()).hasToString("scalar");
    }

    @Test
    void refusesAProductThatDoesNotFitALong() {
        assertThatThrownBy(() -> Shape.of(1L << 32, 1L << 31))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isEmptyWithAZeroHoweverLargeTheRest() {
        assertThat(Shape.of(Long.MAX_VALUE, Long.MAX_VALUE, 0).elements()).isZero();
    }

    @Test
    void refusesANegativeDimensionEvenBesideAZero() {
        assertThatThrownBy(() -> Shape.of(0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void keepsItsDimensionsToItself() {
        long[] given = {2, 3};
        Shape shape = Shape.of(given);
        given[0] = 9;
        shape.toArray()[1] = 9;

        assertThat(shape).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
        assertThat(shape).isNotEqualTo(Shape.of(3, 2));
    }
}
