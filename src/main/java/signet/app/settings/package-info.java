/**
 * What the program remembers between starts: appearance, recent files, window layout, and what
 * networks run on.
 *
 * <p>Must not remember anything about the content of tickets beyond what the list of recent files
 * shows.
 */
package signet.app.settings;
