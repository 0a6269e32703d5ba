/**
 * What an owner does to a suspect before reading it.
 *
 * <p>Judges nothing; reading and judging are the business of other rooms.
 */
package signet.attack.defend;
