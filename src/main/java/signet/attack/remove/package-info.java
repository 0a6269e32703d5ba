/**
 * Attacks that take weights away or train them: what a thief does who wants a smaller or a better
 * network and does not mind the signature.
 *
 * <p>Nothing here knows where a signature lies.
 */
package signet.attack.remove;
