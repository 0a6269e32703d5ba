package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TensorTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

    @Test
    void readsRowMajorValues() {
        Tensor tensor = Tensor.of("w", Shape.of(2, 3), 1, 2, 3, 4, 5, 6);

        assertThat(tensor.floats()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(tensor.floatAt(4)).isEqualTo(5);
        assertThat(tensor.bytes()).isEqualTo(24);
        assertThat(tensor).hasToString("w float32 2 × 3");
        assertThat(tensor.renamed("v").name()).isEqualTo("v");
    }

    @Test
    void readsTransposedAndRepeatedValues() {
        MemorySegment storage = floats(LITTLE, 0, 1, 2, 3, 4, 5, 6);

        assertThat(view(Shape.of(3, 2), storage, 1, 1, 3).floats())
                .containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(view(Shape.of(2, 2), storage, 6, 0, 0).floats()).containsExactly(6, 6, 6, 6);
    }

    @Test
    void readsChannelsLastAsRowMajor() {
        Shape shape = Shape.of(3, 4, 3, 3);
        float[] values = new float[(int) shape.elements()];
        for (int i = 0; i < values.length; i++) {
            int out = i / 36;
            int in = i / 9 % 4;
            int place = i % 9;
            values[out * 36 + place * 4 + in] = i;
        }
        Tensor tensor = view(shape, floats(LITTLE, values), 0, 36, 1, 12, 4);

        for (int i = 0; i < values.length; i++) {
            assertThat(tensor.floatAt(i)).isEqualTo(i);
            assertThat(tensor.floats()[i]).isEqualTo(i);
        }
    }

    @Test
    void readsAnyStridesAsANaiveWalkDoes() {
        Random random = new Random(3);
        float[] values = new float[50_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(3) - 1;
        }
        MemorySegment storage = floats(LITTLE, values);
        for (int round = 0; round < 40; round++) {
            long[] sizes = random.longs(4, 1, 12).toArray();
            long[] strides = random.longs(4, 0, 1000).toArray();
            long offset = random.nextInt(5000);
            Tensor tensor = view(Shape.of(sizes), storage, offset, strides);
            float[] expected = naive(values, sizes, strides, offset);

            assertThat(tensor.floats()).containsExactly(expected);
            assertThat(tensor.nonZero().toBitSet()).isEqualTo(nonZero(expected));
            int from = random.nextInt(expected.length);
            assertThat(tensor.floatAt(from)).isEqualTo(expected[from]);
        }
    }

    @Test
    void readsEveryTypeInEitherByteOrder() {
        for (ElementType type : ElementType.values()) {
            for (ByteOrder order : new ByteOrder[] {LITTLE, BIG}) {
                Tensor tensor = onesAndZeros(type, order);

                assertThat(tensor.floats()).as("%s", tensor).containsExactly(1, 0, 0, 1, 1);
                assertThat(tensor.binary().toBitSet().toString()).isEqualTo("{0, 3, 4}");
                assertThat(tensor.binary()).isEqualTo(tensor.nonZero());
                byte[] written = new byte[(int) tensor.bytes()];
                assertThat(tensor.littleEndianBytes(0, written)).isEqualTo(written.length);
                Tensor again =
                        Tensor.rowMajor(
                                "again", type, tensor.shape(), MemorySegment.ofArray(written));
                assertThat(again.floats()).containsExactly(1, 0, 0, 1, 1);
            }
        }
    }

    @Test
    void readsAndWritesAcrossPieces() {
        float[] values = new float[10_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7;
        }
        Tensor big =
                Tensor.view(
                        "w",
                        ElementType.FLOAT32,
                        Shape.of(values.length),
                        floats(BIG, values),
                        BIG,
                        0,
                        new long[] {1});
        byte[] written = new byte[4 * 6000 + 3];

        assertThat(big.floats()).containsExactly(values);
        assertThat(big.littleEndianBytes(5000, written)).isEqualTo(4 * 5001);
        assertThat(big.littleEndianBytes(0, written)).isEqualTo(4 * 6000);
        assertThat(
                        MemorySegment.ofArray(written)
                                .get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(LITTLE), 4 * 5999))
                .isEqualTo(5999 % 7);
        float[] some = new float[20];
        assertThat(big.floats(9_990, some)).isEqualTo(11);
        assertThat(some[10]).isEqualTo(10_000 % 7);
        assertThat(big.nonZero().kept()).isEqualTo(10_001 - 1429);
    }

    @Test
    void takesNegativeZeroForZeroAndNanForAWeight() {
        Tensor tensor = Tensor.of("w", Shape.of(3), -0.0f, Float.NaN, Float.MIN_VALUE);

        assertThat(tensor.nonZero().toBitSet().toString()).isEqualTo("{1, 2}");
    }

    @Test
    void refusesAMaskWithAnythingButZeroAndOne() {
        float[] values = new float[9000];
        values[8000] = 0.5f;
        Tensor half = Tensor.of("fc.weight_mask", Shape.of(values.length), values);

        assertThatThrownBy(half::binary)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the mask fc.weight_mask holds 0.5 at index 8,000; a mask holds 0 and 1"
                                + " only");
        assertThatThrownBy(Tensor.of("m", Shape.of(1), Float.NaN)::binary)
                .hasMessageContaining("NaN");
        assertThatThrownBy(Tensor.of("m", Shape.of(1), -1)::binary).hasMessageContaining("-1.0");
        assertThat(Tensor.of("m", Shape.of(2), -0.0f, 1).binary().kept()).isEqualTo(1);
    }

    @Test
    void holdsNothingInAnEmptyShape() {
        Tensor tensor = view(Shape.of(0, 5), floats(LITTLE), 0, 5, 1);

        assertThat(tensor.floats()).isEmpty();
        assertThat(tensor.nonZero().total()).isZero();
        assertThat(tensor.littleEndianBytes(0, new byte[8])).isZero();
    }

    @Test
    void holdsOneValueInAScalar() {
        assertThat(Tensor.of("t", Shape.of(), 4).floats()).containsExactly(4);
    }

    @Test
    void refusesAnyIndexOutsideTheStorage() {
        MemorySegment six = floats(LITTLE, 1, 2, 3, 4, 5, 6);

        assertThat(view(Shape.of(2, 3), six, 0, 3, 1).elements()).isEqualTo(6);
        assertRefused(Shape.of(2, 3), six, 1, 3, 1);
        assertRefused(Shape.of(2, 3), six, 0, 4, 1);
        assertRefused(Shape.of(), six, 6);
        assertRefused(Shape.of(0), six, 7, 1);
        assertRefused(Shape.of(1), six, -1, 1);
        assertRefused(Shape.of(2), six, 0, -1);
        assertRefused(Shape.of(2), six, 0, 1, 1);
    }

    @Test
    void refusesOffsetsAndStridesThatOverflow() {
        MemorySegment six = floats(LITTLE, 1, 2, 3, 4, 5, 6);

        assertRefused(Shape.of(3, 3), six, 0, Long.MAX_VALUE, Long.MAX_VALUE);
        assertRefused(Shape.of(3), six, 0, 1L << 63 - 1);
        assertRefused(Shape.of(2), six, Long.MAX_VALUE, Long.MAX_VALUE);
        assertRefused(Shape.of(1L << 40), six, 0, 1);
        assertThat(view(Shape.of(1), six, 0, Long.MAX_VALUE).floats()).containsExactly(1);
    }

    @Test
    void refusesAStorageOfTheWrongLength() {
        assertThatThrownBy(() ->
                        Tensor.rowMajor(
                                "w",
                                ElementType.FLOAT32,
                                Shape.of(2),
                                MemorySegment.ofArray(new byte[9])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 bytes");
        assertThatThrownBy(() ->
                        Tensor.rowMajor(
                                "w",
                                ElementType.FLOAT64,
                                Shape.of(1L << 62),
                                MemorySegment.ofArray(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnIndexOutsideTheTensor() {
        Tensor tensor = Tensor.of("w", Shape.of(2), 1, 2);

        assertThatThrownBy(() -> tensor.floatAt(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tensor.floats(-1, new float[1]))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesMoreValuesThanAPictureHolds() {
        Tensor repeated = view(Shape.of(1L << 40), floats(LITTLE, 1), 0, 0);

        assertThatThrownBy(repeated::floats).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(
            Shape shape, MemorySegment storage, long offset, long... strides) {
        assertThatThrownBy(() -> view(shape, storage, offset, strides))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tensor view(Shape shape, MemorySegment storage, long offset, long... strides) {
        return Tensor.view("w", ElementType.FLOAT32, shape, storage, LITTLE, offset, strides);
    }

    private static MemorySegment floats(ByteOrder order, float... values) {
        MemorySegment storage = MemorySegment.ofArray(new byte[4 * values.length]);
        for (int i = 0; i < values.length; i++) {
            storage.set(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), 4L * i, values[i]);
        }
        return storage;
    }

    private static Tensor onesAndZeros(ElementType type, ByteOrder order) {
        int width = type.bytes();
        int[] ones = {1, 0, 0, 1, 1};
        byte[] raw = new byte[width * ones.length];
        for (int i = 0; i < ones.length; i++) {
            for (int b = 0; b < width; b++) {
                int place = order == LITTLE ? b : width - 1 - b;
                raw[i * width + place] = (byte) (ones[i] * type.oneBits() >>> 8 * b);
            }
        }
        return Tensor.view(
                "t",
                type,
                Shape.of(ones.length),
                MemorySegment.ofArray(raw),
                order,
                0,
                new long[] {1});
    }

    private static float[] naive(float[] values, long[] sizes, long[] strides, long offset) {
        float[] result = new float[(int) Shape.of(sizes).elements()];
        int i = 0;
        for (long a = 0; a < sizes[0]; a++) {
            for (long b = 0; b < sizes[1]; b++) {
                for (long c = 0; c < sizes[2]; c++) {
                    for (long d = 0; d < sizes[3]; d++) {
                        long at = a * strides[0] + b * strides[1] + c * strides[2];
                        result[i++] = values[(int) (offset + at + d * strides[3])];
                    }
                }
            }
        }
        return result;
    }

    private static BitSet nonZero(float[] values) {
        BitSet bits = new BitSet();
        for (int i = 0; i < values.length; i++) {
            bits.set(i, values[i] != 0);
        }
        return bits;
    }
}
