package signet.ui.verify;

import signet.app.VerifyClaim.Verification;
import signet.evidence.Verdict;

/** What holding a suspect against the owner's record gave. */
sealed interface Claim {
    /** What may be said. */
    Verdict verdict();

    /**
     * The suspect has the layer that carries the signature, so that its modules could be tested.
     */
    record Tested(Verification verification) implements Claim {
        @Override
        public Verdict verdict() {
            return verification.finding().verdict();
        }
    }

    /**
     * There is nothing to compare.
     *
     * @param reason one sentence
     */
    record Untestable(String reason) implements Claim {
        @Override
        public Verdict verdict() {
            return new Verdict.Inconclusive(reason);
        }
    }
}
