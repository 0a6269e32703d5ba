package signet.mark.claim;

import signet.evidence.Evidence;
import signet.ticket.Layer;

/**
 * What one layer proves of a claim.
 *
 * @param read the layer with the weights that count
 * @param evidence the statistics
 */
public record LayerFinding(Layer read, Evidence evidence) {}
