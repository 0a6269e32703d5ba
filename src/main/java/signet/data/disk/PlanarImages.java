package signet.data.disk;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import signet.data.ImageSet;
import signet.data.ImageShape;

/**
 * Images of one file whose channels lie one after another, [channel, row, column].
 *
 * @param bytes what they lie in
 * @param first byte where the first image starts
 * @param stride bytes from one image to the next
 * @param labels class of each image
 */
record PlanarImages(MemorySegment bytes, long first, long stride, int[] labels) {
    /** All images of several files, in order, with the channels of a pixel side by side. */
    static ImageSet join(ImageShape shape, List<PlanarImages> files, List<String> classes) {
        int[] labels = files.stream().flatMapToInt(file -> Arrays.stream(file.labels)).toArray();
        byte[] pixels = new byte[Math.multiplyExact(labels.length, shape.bytes())];
        int at = 0;
        for (PlanarImages file : files) {
            for (int image = 0; image < file.labels.length; image++) {
                file.interleave(image, shape, pixels, at);
                at += shape.bytes();
            }
        }
        return ImageSet.of(shape, pixels, labels, classes);
    }

    private void interleave(int image, ImageShape shape, byte[] target, int at) {
        int channels = shape.channels();
        byte[] planes = new byte[shape.bytes()];
        MemorySegment.copy(
                bytes, ValueLayout.JAVA_BYTE, first + image * stride, planes, 0, planes.length);
        int area = shape.height() * shape.width();
        for (int channel = 0; channel < channels; channel++) {
            for (int pixel = 0; pixel < area; pixel++) {
                target[at + pixel * channels + channel] = planes[channel * area + pixel];
            }
        }
    }
}
