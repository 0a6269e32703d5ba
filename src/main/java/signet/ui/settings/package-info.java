/**
 * The panel in which a person chooses appearance and what networks run on, and forgets recent
 * files.
 */
package signet.ui.settings;
