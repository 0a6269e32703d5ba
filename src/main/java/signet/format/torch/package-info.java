/**
 * Checkpoints of PyTorch, in the zip layout of today and the legacy layout before version 1.6.
 *
 * <p>Gives meaning to the nodes that the pickle machine leaves behind, by a short list of names
 * that stand for data. Reads no tensor whose place in its storage is not proven, and copies none.
 */
package signet.format.torch;
