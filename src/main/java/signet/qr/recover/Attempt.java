package signet.qr.recover;

import java.util.List;
import java.util.Optional;

/**
 * One format hypothesis on one grid and why it gave no reading.
 *
 * @param grid which of the grids handed in, from 0
 * @param refusal empty for the hypothesis that was accepted
 */
public record Attempt(
        int grid, FormatHypothesis format, Optional<Refusal> refusal, List<BlockReport> blocks) {}
