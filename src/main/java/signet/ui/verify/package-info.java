/**
 * The place Verify: what lies in a suspect, and what it proves. Reads and tests through the same
 * operations as the command line; must not compute a number of its own.
 */
package signet.ui.verify;
