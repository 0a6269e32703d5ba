package signet.mark.extract;

import signet.ticket.KernelGrid;

/**
 * A layer as a search sees it.
 *
 * @param rule how its kept weights were told
 */
record ScannedLayer(String name, KernelGrid grid, KeptRule rule) {}
