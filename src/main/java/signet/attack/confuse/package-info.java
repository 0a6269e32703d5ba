/**
 * Attacks that add or replace weights, so that another signature is read, or none.
 *
 * <p>Those that know where the signature lies take it from {@link
 * signet.attack.AttackContext#requireMark()} and from nowhere else.
 */
package signet.attack.confuse;
