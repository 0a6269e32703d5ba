/**
 * Holding a suspect against an owner's record: which modules and masks are compared, and what
 * {@code signet.evidence} makes of them.
 *
 * <p>Everything compared is fixed by the record before the suspect is seen; whatever is tried
 * beyond that is counted: {@link signet.mark.claim.Verifier} takes one {@code Look} after the
 * other, as found, without the weights that were added, with its channels put back, until one
 * supports the claim. Nothing here opens a file.
 */
package signet.mark.claim;
