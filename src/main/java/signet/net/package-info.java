/**
 * Networks that run: what they are made of, how they are trained under a mask, how they are
 * evaluated, and their gradients.
 *
 * <p>Only {@code net.djl} sees the library that computes; everything else talks to {@link
 * signet.net.Engine}, so that another back end can replace it. Whatever runs a network runs in a
 * worker process: native code may abort.
 */
package signet.net;
