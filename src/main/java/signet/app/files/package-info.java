/**
 * The folders that each operating system keeps for a program.
 *
 * <p>Must not create any of them.
 */
package signet.app.files;
