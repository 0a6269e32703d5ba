package signet.app;

import java.nio.file.Path;
import signet.ticket.Density;

/**
 * A ticket that comes with the program.
 *
 * @param file where it is
 * @param title what it is, in a few words
 * @param data the images it was found on; {@code none} where it never saw any
 * @param line one line about it
 * @param picture name of the layer to show it by
 * @param density by the paper's convention
 */
public record Sample(
        Path file, String title, String data, String line, String picture, Density density) {}
