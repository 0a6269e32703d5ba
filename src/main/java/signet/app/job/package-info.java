/**
 * Work that takes time: off the calling thread, with progress, cancellation and a typed outcome
 * that carries a sentence for a person.
 *
 * <p>Must not know what the work is, and must not know the window: callbacks go to an executor that
 * the caller names.
 */
package signet.app.job;
