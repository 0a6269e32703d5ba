/** The screen with no ticket open: drop target, recent files, samples. */
package signet.ui.welcome;
