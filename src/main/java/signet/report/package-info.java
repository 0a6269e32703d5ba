/**
 * Figures and tables that leave the program: PNG, SVG, CSV; the same from window and command line.
 *
 * <p>The only room that knows Batik, and but for the pictures of {@code data} AWT. Makes bytes and
 * text, never files; needs no display, and takes its colours from the caller.
 */
package signet.report;
