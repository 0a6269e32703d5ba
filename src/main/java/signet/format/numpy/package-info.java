/**
 * NumPy's formats: one array ({@code .npy}) and an archive of arrays ({@code .npz}).
 *
 * <p>An array of Python objects is a pickle inside; it is named and never read.
 */
package signet.format.numpy;
