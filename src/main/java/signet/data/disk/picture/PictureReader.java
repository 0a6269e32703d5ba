package signet.data.disk.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import signet.data.ImageShape;
import signet.format.MalformedFileException;

/** Decodes one picture after its size was looked at. */
public final class PictureReader {
    private static final int BYTE = 8;

    private PictureReader() {}

    /**
     * Reads a picture. Grey pictures of up to 16 bits give one channel (the upper eight bits), all
     * others three; transparency is ignored.
     *
     * @throws MalformedFileException if it is damaged, too large, or no picture
     */
    public static Picture read(Path file) throws MalformedFileException, IOException {
        try (InputStream bytes = Files.newInputStream(file);
                ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new MalformedFileException("it is no PNG, JPEG, BMP or GIF picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                // Refuses a size that is out of reason before anything is allocated for it.
                ImageShape colour = new ImageShape(3, reader.getHeight(0), reader.getWidth(0));
                return picture(reader.read(0), colour);
            } finally {
                reader.dispose();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new MalformedFileException("its content contradicts itself");
        } catch (IIOException e) {
            throw new MalformedFileException("it is cut short or damaged");
        }
    }

    private static Picture picture(BufferedImage image, ImageShape colour) {
        boolean grey =
                image.getRaster().getNumBands() <= 2
                        && !(image.getColorModel() instanceof IndexColorModel);
        return grey ? grey(image, colour) : colour(image, colour);
    }

    /** Reads the values themselves: AWT's conversion to RGB would change their brightness. */
    private static Picture grey(BufferedImage image, ImageShape colour) {
        ImageShape shape = new ImageShape(1, colour.height(), colour.width());
        int surplus = Math.max(0, image.getColorModel().getComponentSize(0) - BYTE);
        byte[] pixels = new byte[shape.bytes()];
        for (int i = 0; i < pixels.length; i++) {
            int value = image.getRaster().getSample(i % shape.width(), i / shape.width(), 0);
            pixels[i] = (byte) (value >>> surplus);
        }
        return new Picture(shape, pixels);
    }

    private static Picture colour(BufferedImage image, ImageShape shape) {
        byte[] pixels = new byte[shape.bytes()];
        int at = 0;
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                int rgb = image.getRGB(column, row);
                pixels[at++] = (byte) (rgb >>> 2 * BYTE);
                pixels[at++] = (byte) (rgb >>> BYTE);
                pixels[at++] = (byte) rgb;
            }
        }
        return new Picture(shape, pixels);
    }
}
