package signet.ui.verify;

import java.util.Optional;
import signet.evidence.Evidence;
import signet.evidence.Verdict;
import signet.mark.extract.Reading;
import signet.qr.symbol.ModuleMatrix;

/**
 * What testing a suspect against the owner's record gave.
 *
 * @param reading what lies at the registered place, read or not
 * @param owners the symbol that the owner pressed
 * @param aligned whether the suspect's channels were put into the owner's order first
 */
record ClaimTest(
        Optional<Reading> reading,
        ModuleMatrix owners,
        Evidence evidence,
        Verdict verdict,
        boolean aligned) {}
