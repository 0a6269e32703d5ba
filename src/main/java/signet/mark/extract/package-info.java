/**
 * Reading signatures out of a suspect: at a known place, or over the whole network without being
 * told where or what.
 *
 * <p>What is found is a reading, not a claim: {@code signet.evidence} says what it proves. Nothing
 * of an expected symbol is pasted into what was found, and every try is counted.
 */
package signet.mark.extract;
