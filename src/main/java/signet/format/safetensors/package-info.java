/**
 * The safetensors format: a JSON header and the tensors' bytes, with nothing in it that could run.
 *
 * <p>Checks a file by the rules of the format's reference implementation before any tensor exists.
 */
package signet.format.safetensors;
