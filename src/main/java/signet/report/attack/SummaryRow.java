package signet.report.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import signet.qr.recover.Rung;
import signet.report.Numbers;

/**
 * Replicates in words, for tables that people read; means with their standard deviation.
 *
 * @param accuracy in percent
 * @param drop in percentage points
 * @param matched yes, no, or how many of the seeds
 * @param density in percent, the mean alone
 * @param blind whether the owner's text was read without the record, how far down the ladder where
 *     correcting was not enough, and otherwise whether another text was
 * @param informed the same with the record
 * @param bitErrors wrong data modules
 * @param log2p of S_flip, after search
 * @param paper published accuracy in percent; empty where there is none
 * @param footnote on the published value
 * @param failures why seeds failed, each reason once
 */
public record SummaryRow(
        Replicates replicates,
        String accuracy,
        String drop,
        String matched,
        String density,
        String blind,
        String informed,
        String bitErrors,
        String log2p,
        String verdict,
        String paper,
        Optional<String> footnote,
        List<String> failures) {
    /** What stands for the drop where the accuracy is on another task's images. */
    public static final String OTHER_TASK = "other task";

    /** The words for some replicates. */
    public static SummaryRow of(Replicates rows) {
        Optional<Published> paper = rows.first().published();
        return new SummaryRow(
                rows,
                rows.accuracy().times(100).text(2),
                rows.isOfOtherTask() ? OTHER_TASK : rows.drop().text(2),
                rows.isOfOtherTask() ? Numbers.NONE : share(rows, Measurement::matched),
                rows.over(m -> 100 * m.density().ratio()).meanText(2),
                decoded(rows, Detection::blind),
                decoded(rows, Detection::informed),
                rows.over(m -> m.detection().bitErrors()).text(0),
                rows.over(m -> m.detection().strength().log2()).text(1),
                verdicts(rows),
                paper.map(p -> Numbers.percent(p.accuracy())).orElse(""),
                paper.flatMap(p -> p.footnote().map(note -> p.source() + ": " + note)),
                reasons(rows));
    }

    /**
     * The columns of a table behind attack and strength, from accuracy to what the paper prints.
     */
    public List<String> columns() {
        return List.of(
                accuracy,
                meanDrop(),
                density,
                blind,
                informed,
                bitErrors,
                log2p,
                verdict,
                paperInWords());
    }

    /** The drop beside the accuracy, from which it deviates as far. */
    public String meanDrop() {
        return replicates.isOfOtherTask() ? OTHER_TASK : replicates.drop().meanText(2);
    }

    /** What the attack cost, in a few words: {@code accuracy lost 1.20 pp}. */
    public String cost() {
        return replicates.isOfOtherTask()
                ? "on another task with an accuracy of %s %%".formatted(accuracy)
                : "accuracy lost %s pp".formatted(drop);
    }

    /** Published accuracy in percent and whether the symbol was read; empty where there is none. */
    public String paperInWords() {
        return replicates.first().published().map(Published::text).orElse("");
    }

    /** Whether nothing was measured. */
    public boolean isFailed() {
        return replicates.measured().isEmpty();
    }

    private static String share(Replicates rows, Predicate<Measurement> test) {
        int all = rows.measured().size();
        long yes = rows.measured().stream().filter(test).count();
        if (all == 0) {
            return Numbers.NONE;
        }
        return yes == all ? "yes" : yes == 0 ? "no" : yes + " of " + all;
    }

    private static String decoded(Replicates rows, Function<Detection, Optional<Decode>> reading) {
        Optional<Rung> deepest =
                rows.measured().stream()
                        .map(m -> reading.apply(m.detection()).filter(Decode::right))
                        .flatMap(Optional::stream)
                        .map(Decode::rung)
                        .max(Rung::compareTo);
        String share =
                share(rows, m -> reading.apply(m.detection()).filter(Decode::right).isPresent());
        boolean another =
                rows.measured().stream().anyMatch(m -> reading.apply(m.detection()).isPresent());
        return deepest.map(rung -> rung == Rung.HARD ? share : share + ", " + words(rung))
                .orElse(another ? share + ", another text" : share);
    }

    private static String words(Rung rung) {
        return switch (rung) {
            case HARD -> "as found";
            case ERASURES -> "erasures";
            case GMD -> "GMD";
            case CERTAIN_MODULES -> "certain modules";
            case ERASURE_SETS -> "erasure sets";
            case INFORMATION_SETS -> "information sets";
            case KNOWN_PADDING -> "known header";
        };
    }

    private static String verdicts(Replicates rows) {
        Map<String, Long> counts =
                rows.measured().stream()
                        .collect(
                                Collectors.groupingBy(
                                        m -> m.detection().verdict().words(),
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        return counts.size() < 2
                ? counts.keySet().stream().findFirst().orElse(Numbers.NONE)
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " × " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static List<String> reasons(Replicates rows) {
        return rows.rows().stream()
                .map(AttackRow::failure)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
