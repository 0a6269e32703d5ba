/**
 * Where in a ticket a signature costs least: what every kernel costs, and the search over layers,
 * positions, orientations, polarities and data masks.
 *
 * <p>It ranks places and changes nothing.
 */
package signet.mark.place;
