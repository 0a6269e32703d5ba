package signet.net.train;

import signet.net.Network;

/**
 * Training on what another network says of the same images.
 *
 * @param teacher gives the soft targets, in evaluation mode
 */
public record Distillation(Network teacher, Teaching how) {}
