/**
 * Data sets as they lie on disk: CIFAR, the MNIST family, SVHN, and folders of pictures.
 *
 * <p>What is in a folder decides what it is, never its name. A published set is read only if its
 * files are the published ones; a set of one's own comes as IDX files or pictures. Every refusal
 * names the file and what was expected. Nothing is downloaded, changed or run.
 */
package signet.data.disk;
