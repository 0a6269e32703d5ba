/**
 * The picture of a layer: one cell per kernel or per weight, with rulers, density profiles and a
 * cursor, drawn in whole device pixels at every zoom.
 *
 * <p>Colours, cell values, pyramid, viewport and raster are plain Java, so that pictures can be
 * made and tested without a window; only the classes that extend a JavaFX node import JavaFX. The
 * colours come from the caller as a {@link signet.ui.heatmap.HeatmapPalette}: nothing here reads a
 * style sheet or knows what theme the window has.
 */
package signet.ui.heatmap;
