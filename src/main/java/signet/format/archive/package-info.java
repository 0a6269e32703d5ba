/**
 * Zip archives that nobody has to trust.
 *
 * <p>An archive is accepted only if every reader would see the same entries in it: the central
 * directory, the local headers and the bytes between them must agree and must cover the file
 * without a gap or an overlap. Nothing is ever unpacked to disk.
 */
package signet.format.archive;
