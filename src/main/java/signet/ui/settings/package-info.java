/** The panel in which a person chooses appearance and forgets recent files. */
package signet.ui.settings;
