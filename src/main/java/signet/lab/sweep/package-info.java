/**
 * Sweeps: a grid of attacks, strengths and seeds over signed tickets and controls; each cell is
 * attacked, evaluated, read and judged once, and its row is on the disk before the next one starts.
 *
 * <p>A cell is a function of digests and numbers only, so that it can be computed anywhere and
 * recognised again. Nothing here decides what an attack does or what a reading proves.
 */
package signet.lab.sweep;
