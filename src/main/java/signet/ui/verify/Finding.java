package signet.ui.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.app.VerifyClaim.Verification;
import signet.evidence.ClaimRule;
import signet.evidence.Evidence;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.evidence.Tries;
import signet.evidence.Verdict;
import signet.mark.extract.Reading;
import signet.qr.symbol.SymbolProfile;

/**
 * One result on one suspect in the words that window, clipboard and file share.
 *
 * @param suspect what was tested
 * @param mode what the reading was told
 * @param verdict what may be said
 * @param strength the chance that decides, after search; empty where nothing was measured
 * @param reading what lies at the place, read or not; empty where no place was found
 */
record Finding(
        Suspect suspect,
        ReadMode mode,
        Verdict verdict,
        Optional<PValue> strength,
        Optional<Reading> reading) {

    /** What was read without being told anything. */
    static Finding blind(Suspect suspect) {
        Optional<Reading> best = suspect.blind().best();
        return new Finding(
                suspect,
                ReadMode.BLIND,
                ClaimRule.withoutRecord(best.isPresent()),
                best.map(Reading::chance),
                best);
    }

    /** What the owner's record proves; empty without one. */
    static Optional<Finding> informed(Suspect suspect) {
        return suspect.claim()
                .map(claim ->
                        new Finding(
                                suspect,
                                ReadMode.WITH_RECORD,
                                claim.verdict(),
                                suspect.verification()
                                        .flatMap(test -> test.finding().evidence().flipped())
                                        .map(Score::corrected),
                                suspect.verification().map(test -> test.finding().reading())));
    }

    /** The result of a mode, or the blind one where the other is not there. */
    static Finding of(Suspect suspect, ReadMode mode) {
        Optional<Finding> informed =
                mode == ReadMode.WITH_RECORD ? informed(suspect) : Optional.empty();
        return informed.orElseGet(() -> blind(suspect));
    }

    /** How it was read: {@code blind}, {@code informed} or {@code informed, aligned}. */
    String manner() {
        if (mode == ReadMode.BLIND) {
            return "blind";
        }
        return isAligned() ? "informed, aligned" : "informed";
    }

    /** Whether the suspect's channels were put into the owner's order first. */
    boolean isAligned() {
        return test().map(test -> test.finding().movedChannels() > 0).orElse(false);
    }

    /** Whether the kernels are shown as the file has them, neither thinned nor reordered. */
    boolean isAsStored() {
        return !isAligned() && test().map(test -> test.finding().thinned().isEmpty()).orElse(true);
    }

    /** What is known of the file, and of its channels. */
    String facts() {
        return suspect.facts() + (isAligned() ? ", reordered" : "");
    }

    /** The text that was read, if any. */
    Optional<String> text() {
        return reading.flatMap(Reading::text);
    }

    /** What the verdict means, in one or two sentences. */
    String sentence() {
        return switch (verdict) {
            case Verdict.CarriesRelease(var flipped) ->
                    "Chance would give a match this good once in %s tickets. The claim line is\u00a0%s."
                            .formatted(
                                    Powers.ofTwo((long) Math.floor(-flipped.corrected().log2())),
                                    Powers.ofTwo(Math.round(claimLine().orElseThrow())));
            case Verdict.SameLineage(var _) ->
                    "It shares more of its mask with the owner's ticket than chance allows, but not the modules the owner changed.";
            case Verdict.Inconclusive(var reason) -> reason;
            case Verdict.ReadWithoutClaim() ->
                    "A random mask shows a symbol this clear once in %s tickets. Whose it is, only a record can show."
                            .formatted(
                                    Powers.ofTwo(
                                            (long)
                                                    Math.floor(
                                                            -strength.orElse(PValue.ONE).log2())));
        };
    }

    /** What the reading ladder tried; empty where no place was found. */
    List<LadderStep> ladder() {
        return reading.map(found -> ReadingLadder.of(found.recovery(), told())).orElse(List.of());
    }

    /** Why no text is shown, as one sentence. */
    String whyNoText() {
        return reading.flatMap(found -> ReadingLadder.whyNot(found.recovery(), told()))
                .map(why ->
                        Character.toUpperCase(why.charAt(0))
                                + why.substring(1)
                                + ", so nothing is shown.")
                .orElse("No place of any layer reads as a symbol, so nothing is shown.");
    }

    /** The format that the record names. */
    private Optional<SymbolProfile> told() {
        return test().map(test -> test.record().symbol().profile());
    }

    private Optional<Verification> test() {
        return mode == ReadMode.BLIND ? Optional.empty() : suspect.verification();
    }

    /** The claim line in bits against chance; empty where nothing was claimed. */
    OptionalDouble claimLine() {
        return test().map(test -> OptionalDouble.of(-test.record().rule().release()))
                .orElse(OptionalDouble.empty());
    }

    /** The statistics of the claim; empty without a record or where nothing can be compared. */
    List<StatisticRow> statistics() {
        return evidence().map(evidence -> StatisticRow.of(evidence, verdict)).orElse(List.of());
    }

    private Optional<Evidence> evidence() {
        return test().map(test -> test.finding().evidence());
    }

    /** How the tested modules agree with what the owner pressed; empty without a record. */
    Optional<Score> modules() {
        return evidence().map(Evidence::all);
    }

    /** Search factor of the number that decides. */
    Tries tries() {
        return mode == ReadMode.BLIND
                ? suspect.blind().tries()
                : test().map(test -> test.finding().tries()).orElse(Tries.ONE);
    }
}
