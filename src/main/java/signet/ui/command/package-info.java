/**
 * What a person can do in the window, described once: title, shortcut, whether it is possible now
 * and, if not, why. Buttons, tool tips, shortcuts and the command palette are made from it.
 */
package signet.ui.command;
