/**
 * Batches for training and evaluation: order, augmentation, and the numbers that a network reads.
 *
 * <p>Every random choice is a pure function of (seed, epoch, step, index); nothing here keeps a
 * state that another thread or another order of calls could change.
 */
package signet.data.batch;
