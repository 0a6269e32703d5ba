package signet.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import signet.format.file.Sha256;

/**
 * Names a set by its content, so that an experiment can say which images it saw. Equal images with
 * equal labels in equal order have equal digests, whatever files they came from; names of classes
 * do not count.
 */
public final class ImageSetDigest {
    private ImageSetDigest() {}

    /**
     * SHA-256, in hexadecimal digits, of: number of images, channels, rows, columns, then the label
     * of every image, all big-endian 32-bit numbers; then all pixels [image, row, column, channel].
     */
    public static String of(ImageSet images) {
        ImageShape shape = images.shape();
        ByteBuffer numbers = ByteBuffer.allocate(Integer.BYTES * (4 + images.size()));
        numbers.putInt(images.size());
        numbers.putInt(shape.channels()).putInt(shape.height()).putInt(shape.width());
        for (int i = 0; i < images.size(); i++) {
            numbers.putInt(images.label(i));
        }
        MessageDigest digest = Sha256.start();
        digest.update(numbers.flip());
        byte[] image = new byte[shape.bytes()];
        for (int i = 0; i < images.size(); i++) {
            images.copy(i, 0, image, 0, image.length);
            digest.update(image);
        }
        return Sha256.hex(digest.digest());
    }
}
