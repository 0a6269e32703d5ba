package signet.net.djl;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import signet.data.ImageShape;

/**
 * Room for one batch of images, [image, row, column, channel], that PyTorch reads in place. Given
 * to a network as a transposed view, its convolutions work channels last, which saves some hundred
 * rearrangements per step.
 */
final class ImageBuffer {
    private final ImageShape shape;
    private final ByteBuffer bytes;

    ImageBuffer(ImageShape shape, int images) {
        this.shape = shape;
        long size = (long) images * shape.bytes() * Float.BYTES;
        this.bytes =
                ByteBuffer.allocateDirect(Math.toIntExact(size)).order(ByteOrder.nativeOrder());
    }

    /** Where the images are to be written, from the first one on. */
    FloatBuffer floats() {
        return bytes.asFloatBuffer();
    }

    /**
     * The first images as [image, channel, row, column]. The buffer must not be written to before
     * the array and everything computed from it is done with.
     */
    PtNDArray view(PtNDManager manager, int images) {
        int length = images * shape.bytes() * Float.BYTES;
        ByteBuffer filled = bytes.slice(0, length).order(ByteOrder.nativeOrder());
        Shape rowsFirst = new Shape(images, shape.height(), shape.width(), shape.channels());
        PtNDArray batch = manager.create(filled, rowsFirst, DataType.FLOAT32);
        return batch.transpose(0, 3, 1, 2);
    }
}
