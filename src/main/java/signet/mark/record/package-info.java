/**
 * The record that an owner keeps of an embedded signature and shows to nobody but a judge: what was
 * written where, and the masks before and after.
 *
 * <p>It is bytes in and out; files are somebody else's. A signed and timestamped record wraps the
 * same body.
 */
package signet.mark.record;
