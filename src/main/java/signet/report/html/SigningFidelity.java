package signet.report.html;

import signet.report.Spread;
import signet.report.attack.Subject;
import signet.ticket.Density;

/**
 * What signing did to a ticket.
 *
 * @param before accuracy of the ticket before signing, 0 to 1, over seeds
 * @param after accuracy after signing and retraining
 * @param changedModules kernels that changed sides
 * @param modules modules that were written
 */
public record SigningFidelity(
        Subject ticket,
        Spread before,
        Spread after,
        Density densityBefore,
        Density densityAfter,
        long changedModules,
        long modules) {}
