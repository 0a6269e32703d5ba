/**
 * The disk, carefully: writing a file so that it is the old or the new one after any failure, and
 * the folders that each operating system keeps for a program.
 *
 * <p>Must not know what is in the files.
 */
package signet.app.files;
