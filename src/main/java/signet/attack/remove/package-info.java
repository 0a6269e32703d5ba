/**
 * Attacks that take weights away, train them, or train a fresh network: what a thief does who wants
 * a smaller or a better network and does not mind the signature.
 *
 * <p>Nothing here knows where a signature lies.
 */
package signet.attack.remove;
