/**
 * What a reading proves: statistics of a claim, what chance alone would give, the price of a
 * search, and the verdict.
 *
 * <p>A bit is {@code true} where a kernel keeps a weight; which module that is, and whether light
 * or dark, is decided by the rooms that read and write. Nothing here opens a file, decodes a symbol
 * or chooses what to test: whatever could be chosen after seeing the suspect is counted in {@link
 * signet.evidence.Tries}. Imports the JDK and {@code signet.ticket} only.
 */
package signet.evidence;
