/**
 * The guided tour: one idea a step, told over the real state of the window, so that leaving it
 * leaves the person there.
 *
 * <p>Knows no place: what a step shows is given to it.
 */
package signet.ui.tour;
