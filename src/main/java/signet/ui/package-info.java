/**
 * The window: everything that imports JavaFX. It shows what the rooms below know and calls what
 * they can do; it decides nothing about networks itself.
 */
package signet.ui;
