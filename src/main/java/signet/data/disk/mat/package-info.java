/**
 * The one door to MFL, which reads MATLAB files.
 *
 * <p>Hands out arrays of bytes; no type of the library leaves this package, and nothing but numbers
 * is read.
 */
package signet.data.disk.mat;
