/**
 * Bytes to ticket and back: PyTorch (zip and legacy), safetensors, npz.
 *
 * <p>Validates first, then allocates. Nothing here runs, loads or reflects on anything that a file
 * names; what is not data is listed as a {@link signet.format.Finding}. Bad content ends in one
 * exception type, {@link signet.format.MalformedFileException}.
 */
package signet.format;
