/**
 * Networks as data: which steps they take, what their parameters are called, and how these start.
 *
 * <p>Names are those of the published PyTorch models' {@code state_dict}. Nothing here computes.
 */
package signet.net.plan;
