package signet.ui.attack.result;

import java.util.Locale;
import java.util.Optional;
import signet.qr.recover.Rung;
import signet.report.attack.Decode;
import signet.report.attack.Detection;
import signet.report.attack.Measurement;

/** What is said below a code. */
final class ResultWords {
    private ResultWords() {}

    /** How a code is said to be: by its colour and, always, in words. */
    enum Tone {
        OK("wb-ok-text"),
        REPAIRED("wb-warn-text"),
        LOST("wb-bad-text"),
        QUIET("wb-muted");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    /**
     * Whether anybody reads it, or the owner alone, or nobody; the number counts modules that are
     * not as pressed.
     */
    static String reads(ResultCell cell) {
        return switch (cell.state()) {
            case WAITING -> "waits";
            case FAILED -> "failed";
            case MEASURED -> reads(cell.measured().map(Measurement::detection).orElseThrow());
        };
    }

    private static String reads(Detection detection) {
        String number = detection.bitErrors() == 0 ? "" : " " + detection.bitErrors();
        if (detection.readsBlind()) {
            return "reads" + number;
        }
        return detection.readsInformed() ? "owner" + number : "lost" + number;
    }

    static Tone tone(ResultCell cell) {
        if (cell.state() == ResultCell.State.WAITING) {
            return Tone.QUIET;
        }
        if (!cell.isRead()) {
            return Tone.LOST;
        }
        Detection detection = cell.measured().map(Measurement::detection).orElseThrow();
        boolean whole = detection.readsBlind() && detection.bitErrors() == 0;
        return whole ? Tone.OK : Tone.REPAIRED;
    }

    /** Everything about a cell in lines, with how much a reader had to do. */
    static String inFull(ResultCell cell) {
        if (cell.measured().isEmpty()) {
            return describe(cell);
        }
        Measurement measured = cell.measured().orElseThrow();
        Detection detection = measured.detection();
        return String.join(
                "\n",
                cell.key().label(),
                cell.summary().orElseThrow().verdict(),
                match(measured),
                "Blind: " + depth(detection.blind()),
                "With the record: " + depth(detection.informed()));
    }

    private static String depth(Optional<Decode> decode) {
        return decode.map(ResultWords::depth).orElse("no text");
    }

    private static String depth(Decode read) {
        return "\u201c%s\u201d on rung %d of %d (%s), codewords repaired: %d"
                .formatted(
                        read.text(),
                        read.rung().ordinal() + 1,
                        Rung.values().length,
                        read.rung().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        read.correctedCodewords());
    }

    private static String match(Measurement measured) {
        if (measured.isOfOtherTask()) {
            return "Accuracy on another task";
        }
        return measured.matched()
                ? "A match: at most 1 pp of accuracy is lost"
                : "No match: more than 1 pp of accuracy is lost";
    }

    /** The same as a sentence for who cannot see the picture. */
    static String describe(ResultCell cell) {
        String what = cell.key().label();
        if (cell.state() == ResultCell.State.FAILED) {
            return "%s failed: %s".formatted(what, cell.reason());
        }
        return cell.summary()
                .map(row ->
                        "%s: %s; %s, log2 p %s, %s"
                                .formatted(
                                        what, reads(cell), row.cost(), row.log2p(), row.verdict()))
                .orElseGet(() -> what + " waits");
    }
}
