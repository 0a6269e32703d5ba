/**
 * Writing a file so that it is the old or the new one after any failure, and naming a file by its
 * content.
 *
 * <p>Must not know what is in the files.
 */
package signet.format.file;
