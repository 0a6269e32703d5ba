/**
 * Image data sets: what they are, how they are split, and what their pixels are like.
 *
 * <p>Knows nothing of networks, downloads nothing, and draws no random number that does not follow
 * from a seed. Images stay bytes until a batch is made of them.
 */
package signet.data;
