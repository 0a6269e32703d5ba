package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ElementTypeTest {
    private record Case(ElementType type, long bits, float value) {}

    /** Bit patterns written by hand from IEEE 754 and two's complement. */
    private static final List<Case> CASES =
            List.of(
                    new Case(ElementType.FLOAT64, 0x3ff8000000000000L, 1.5f),
                    new Case(ElementType.FLOAT64, 0x8000000000000000L, -0.0f),
                    new Case(ElementType.FLOAT64, 0x7ff8000000000000L, Float.NaN),
                    new Case(ElementType.FLOAT64, 0xfff0000000000000L, Float.NEGATIVE_INFINITY),
                    new Case(ElementType.FLOAT32, 0xbfc00000L, -1.5f),
                    new Case(ElementType.FLOAT32, 0x80000000L, -0.0f),
                    new Case(ElementType.FLOAT32, 0x7fc00000L, Float.NaN),
                    new Case(ElementType.FLOAT16, 0x3e00L, 1.5f),
                    new Case(ElementType.FLOAT16, 0x8000L, -0.0f),
                    new Case(ElementType.FLOAT16, 0x0001L, 0x1p-24f),
                    new Case(ElementType.FLOAT16, 0x7bffL, 65_504f),
                    new Case(ElementType.FLOAT16, 0x7c00L, Float.POSITIVE_INFINITY),
                    new Case(ElementType.FLOAT16, 0xfe00L, Float.NaN),
                    new Case(ElementType.BFLOAT16, 0x3fc0L, 1.5f),
                    new Case(ElementType.BFLOAT16, 0xc0a0L, -5f),
                    new Case(ElementType.BFLOAT16, 0x8000L, -0.0f),
                    new Case(ElementType.BFLOAT16, 0x7fc0L, Float.NaN),
                    new Case(ElementType.INT64, -2L, -2f),
                    new Case(ElementType.INT32, 0xfffffffeL, -2f),
                    new Case(ElementType.INT16, 0xfffeL, -2f),
                    new Case(ElementType.INT8, 0xfeL, -2f),
                    new Case(ElementType.UINT64, -2L, 0x1p64f),
                    new Case(ElementType.UINT64, 7L, 7f),
                    new Case(ElementType.UINT32, 0xfffffffeL, 0x1p32f),
                    new Case(ElementType.UINT16, 0xfffeL, 65_534f),
                    new Case(ElementType.UINT8, 0xfeL, 254f),
                    new Case(ElementType.BOOL, 1L, 1f),
                    new Case(ElementType.BOOL, 0L, 0f));

    @TestFactory
    List<DynamicTest> decodesEachTypeAsItsStandardSays() {
        return CASES.stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                "%s %x".formatted(one.type, one.bits),
                                () ->
                                        // Raw bits, because -0.0 equals 0.0.
                                        assertThat(bitsOf(one.type.decode(one.bits)))
                                                .isEqualTo(bitsOf(one.value))))
                .toList();
    }

    @Test
    void decodesTheBitsOfOneAsOne() {
        for (ElementType type : ElementType.values()) {
            assertThat(type.decode(type.oneBits())).as(type.toString()).isEqualTo(1);
        }
    }

    @Test
    void takesNegativeZeroForZeroInFloatingPointOnly() {
        for (ElementType type : ElementType.values()) {
            long highest = 1L << 8 * type.bytes() - 1;
            boolean zero = (highest & type.magnitudeBits()) == 0;
            assertThat(zero).as(type.toString()).isEqualTo(type.isFloating());
        }
    }

    @Test
    void isNamedAsPyTorchNamesIt() {
        assertThat(ElementType.BFLOAT16).hasToString("bfloat16");
    }

    private static int bitsOf(float value) {
        return Float.floatToIntBits(value);
    }
}
