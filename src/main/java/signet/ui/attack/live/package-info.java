/**
 * What an attack does to a signature while a slider moves, before anything is evaluated: attacks
 * that need no training, looked at where the signature lies.
 *
 * <p>Says nothing of accuracy; sweeps measure that.
 */
package signet.ui.attack.live;
