/**
 * The one door to DJL and PyTorch.
 *
 * <p>Must never be loaded in the process of the window. Works offline; natives come with the build.
 */
package signet.net.djl;
