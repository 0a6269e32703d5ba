package signet.format;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import signet.ticket.ElementType;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/** Tensors of every type with random shapes, strides, byte orders and bits; a seed repeats them. */
public final class RandomTensors {
    private final Random random;

    public RandomTensors(long seed) {
        this.random = new Random(seed);
    }

    /** Up to 12 tensors of different names. */
    public List<Tensor> list() {
        List<Tensor> tensors = new ArrayList<>();
        int count = random.nextInt(13);
        for (int i = 0; i < count; i++) {
            tensors.add(tensor("t%d.%s".formatted(i, random.nextBoolean() ? "weight" : "ü\"\\")));
        }
        return tensors;
    }

    private Tensor tensor(String name) {
        ElementType type = ElementType.values()[random.nextInt(ElementType.values().length)];
        long[] dimensions = new long[random.nextInt(5)];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(6);
        }
        Shape shape = Shape.of(dimensions);
        long[] strides = strides(shape);
        long offset = random.nextInt(3);
        long last = offset;
        for (int i = 0; i < strides.length; i++) {
            last += Math.max(0, dimensions[i] - 1) * strides[i];
        }
        byte[] bytes = new byte[Math.toIntExact((last + 1 + random.nextInt(3)) * type.bytes())];
        random.nextBytes(bytes);
        return Tensor.view(
                name,
                type,
                shape,
                MemorySegment.ofArray(bytes),
                random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                offset,
                strides);
    }

    /** Row-major, transposed, or with gaps and repeats. */
    private long[] strides(Shape shape) {
        long[] strides = shape.rowMajorStrides();
        switch (random.nextInt(3)) {
            case 0 -> {
                long step = 1;
                for (int i = 0; i < strides.length; i++) {
                    strides[i] = step;
                    step *= Math.max(1, shape.dimension(i));
                }
            }
            case 1 -> {
                for (int i = 0; i < strides.length; i++) {
                    strides[i] = random.nextInt(4);
                }
            }
            default -> {}
        }
        return strides;
    }

    /** The values as bytes, row-major and little-endian, for exact comparison. */
    public static byte[] bits(Tensor tensor) {
        byte[] bytes = new byte[Math.toIntExact(tensor.bytes())];
        if (tensor.elements() > 0) {
            tensor.littleEndianBytes(0, bytes);
        }
        return bytes;
    }
}
