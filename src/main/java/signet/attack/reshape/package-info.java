/**
 * Attacks that write the same function down in another way: they cost no accuracy, or next to none,
 * and no training.
 *
 * <p>Nothing here knows where a signature lies.
 */
package signet.attack.reshape;
