package signet.mark.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import signet.evidence.Evidence;
import signet.evidence.Tries;
import signet.evidence.Verdict;
import signet.mark.extract.Extractor;
import signet.mark.record.OwnerRecord;

/** The looks taken at a suspect so far. Each pays for itself and for those before it. */
final class Looks {
    private final OwnerRecord record;
    private final ClaimTest test;
    private final List<Look> taken = new ArrayList<>();
    private Judged last;

    Looks(OwnerRecord record) {
        this.record = record;
        this.test = new ClaimTest(record);
    }

    /** Takes one more look; says whether it supports the claim, so that no other is needed. */
    boolean take(Look look) {
        taken.add(look);
        last = judge(look);
        return last.verdict().supportsClaim();
    }

    /** The look that proves most, all of them paid for. */
    Judged strongest() {
        return last.verdict().supportsClaim()
                ? last
                : taken.stream().map(this::judge).min(Judged.STRONGEST_FIRST).orElseThrow();
    }

    private Judged judge(Look look) {
        Evidence evidence = look.measure(test, Tries.of(taken.size()));
        return new Judged(look, evidence, record.rule().judge(evidence));
    }

    /** What a look proves. */
    record Judged(Look look, Evidence evidence, Verdict verdict) {
        /** A lineage before nothing, then by what the changed modules prove. */
        private static final Comparator<Judged> STRONGEST_FIRST =
                Comparator.comparing(
                                (Judged judged) -> judged.verdict() instanceof Verdict.Inconclusive)
                        .thenComparingDouble(Judged::flipped);

        /** log2 p of S_flip; 0 where the record cannot tell what was changed. */
        private double flipped() {
            return evidence.flipped().map(score -> score.corrected().log2()).orElse(0.0);
        }

        /** The same, with what is read there. */
        ClaimFinding finding(OwnerRecord record) {
            return new ClaimFinding(
                    Extractor.readKnown(
                            look.ticket(), record.placement(), record.symbol().profile()),
                    look.thinned(),
                    look.moved(),
                    evidence,
                    evidence.all().tries(),
                    verdict);
        }
    }
}
