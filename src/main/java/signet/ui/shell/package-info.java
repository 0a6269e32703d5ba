/**
 * The window's edges: rail (where I am), ticket bar (what I hold), job bar (what is running), and
 * what floats above them. Knows places by their title and icon only.
 */
package signet.ui.shell;
