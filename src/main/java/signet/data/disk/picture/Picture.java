package signet.data.disk.picture;

import signet.data.ImageShape;

/**
 * A decoded picture.
 *
 * @param pixels unsigned bytes [row, column, channel]; one channel for grey, three for colour
 */
public record Picture(ImageShape shape, byte[] pixels) {}
