package signet.report.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.evidence.Score;
import signet.report.Csv;

/** An attack table for other programs: CSV with one line for each cell, failed ones included. */
public final class AttackCsv {
    private static final String COLUMNS =
            "ticket,kind,attack,title,family,strength,unit,seed,failure,accuracy,drop_pp,matched,"
                    + "kept,total,density,blind_text,blind_right,blind_rung,blind_corrected,"
                    + "informed_text,informed_right,informed_rung,informed_corrected,data_bits,"
                    + "bit_errors,log2_p_flip,log2_p_all,log2_p_mask,verdict,seconds,"
                    + "paper_accuracy,paper_decodes,paper_source,paper_footnote";
    private static final int MEASURED = 20;
    private static final int DECODED = 4;

    private AttackCsv() {}

    /**
     * One line for the columns and one for each row, each ended by CR LF. What is unknown is an
     * empty field: after a transfer, whose accuracy is on another task, drop and match. Accuracies
     * are 0 to 1 with six decimals; p-values are those after search.
     */
    public static String of(AttackTable table) {
        return Stream.concat(
                        Stream.of(List.of(COLUMNS.split(","))),
                        table.rows().stream().map(AttackCsv::fields))
                .map(Csv::line)
                .collect(Collectors.joining());
    }

    private static List<String> fields(AttackRow row) {
        List<String> fields = new ArrayList<>();
        fields.add(row.subject().name());
        fields.add(row.subject().kind().name().toLowerCase(Locale.ROOT));
        fields.add(row.attack().id());
        fields.add(row.attack().title());
        fields.add(row.attack().family());
        fields.add(or(row.strength(), strength -> number(strength.value())));
        fields.add(or(row.strength(), Strength::unit));
        fields.add(Long.toString(row.seed()));
        switch (row.outcome()) {
            case CellOutcome.Failed failed -> {
                fields.add(failed.reason());
                fields.addAll(empty(MEASURED));
            }
            case Measurement measured -> {
                fields.add("");
                fields.addAll(measured(measured));
            }
        }
        fields.add(fixed("%.3f", row.seconds()));
        fields.add(or(row.published(), paper -> fixed("%.6f", paper.accuracy())));
        fields.add(or(row.published().flatMap(Published::decodes), String::valueOf));
        fields.add(or(row.published(), Published::source));
        fields.add(or(row.published().flatMap(Published::footnote), note -> note));
        return fields;
    }

    private static List<String> measured(Measurement measured) {
        Detection detection = measured.detection();
        List<String> fields = new ArrayList<>();
        fields.add(fixed("%.6f", measured.accuracy()));
        boolean comparable = !measured.isOfOtherTask();
        fields.add(comparable ? fixed("%.4f", measured.drop()) : "");
        fields.add(comparable ? Boolean.toString(measured.matched()) : "");
        fields.add(Long.toString(measured.density().kept()));
        fields.add(Long.toString(measured.density().total()));
        fields.add(fixed("%.6f", measured.density().ratio()));
        fields.addAll(detection.blind().map(AttackCsv::decoded).orElse(empty(DECODED)));
        fields.addAll(detection.informed().map(AttackCsv::decoded).orElse(empty(DECODED)));
        fields.add(Long.toString(detection.all().tested()));
        fields.add(Long.toString(detection.bitErrors()));
        fields.add(or(detection.flip(), AttackCsv::log2));
        fields.add(log2(detection.all()));
        fields.add(or(detection.mask(), AttackCsv::log2));
        fields.add(detection.verdict().words());
        return fields;
    }

    private static List<String> decoded(Decode decode) {
        return List.of(
                decode.text(),
                Boolean.toString(decode.right()),
                decode.rung().name().toLowerCase(Locale.ROOT),
                Integer.toString(decode.correctedCodewords()));
    }

    private static List<String> empty(int fields) {
        return Collections.nCopies(fields, "");
    }

    private static <T> String or(Optional<T> value, Function<T, String> text) {
        return value.map(text).orElse("");
    }

    private static String log2(Score score) {
        double log2 = score.corrected().log2();
        return Double.isInfinite(log2) ? "-inf" : fixed("%.3f", log2);
    }

    /** The shortest text that reads back as the number, whole where it is whole. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1L << 53
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String fixed(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
