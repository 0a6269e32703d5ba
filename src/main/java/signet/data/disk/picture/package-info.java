/**
 * The one door of this room to AWT, whose ImageIO decodes PNG, JPEG, BMP and GIF.
 *
 * <p>Hands out bytes; never opens a window, and runs where there is no screen.
 */
package signet.data.disk.picture;
