/**
 * Attacks that write the same function down in another way: they cost no accuracy, or next to none,
 * and no training. They need to know the network: {@link signet.net.plan.ChannelGroups}.
 *
 * <p>Nothing here knows where a signature lies.
 */
package signet.attack.reshape;
