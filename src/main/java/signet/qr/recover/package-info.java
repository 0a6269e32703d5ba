/**
 * Reading a symbol back from a damaged grid of modules, and saying what was tried and why it
 * failed.
 *
 * <p>Nothing is accepted because it decodes: a candidate is encoded again and must explain the grid
 * better than chance could. The caller's grid is never changed, and no finder pattern is trusted.
 */
package signet.qr.recover;
