package signet.ui.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signet.mark.MarkProfile;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.qr.symbol.BlockPlan;

/** The sentences of the place Sign that are made from numbers. */
final class SignWords {
    private SignWords() {}

    /** What the badge at the frame says. */
    static String badge(LaidSymbol symbol, Optional<Integer> rank, boolean signed) {
        String first =
                signed
                        ? "Signed"
                        : rank.map(place -> "Rank %d".formatted(place + 1)).orElse("Your place");
        String changes = "%d modules %s".formatted(symbol.changes(), signed ? "changed" : "change");
        return String.join(
                        "    ", first, changes, place(symbol.placement()), way(symbol.placement()))
                .strip();
    }

    private static String place(Placement place) {
        return "row %d, column %d".formatted(place.row(), place.column());
    }

    /** How a symbol lies; empty for upright. */
    static String way(Placement place) {
        List<String> words = new ArrayList<>();
        if (place.orientation() != Orientation.UPRIGHT) {
            words.add(place.orientation().words());
        }
        if (place.polarity() == Polarity.DARK_KEPT) {
            words.add("inverted");
        }
        return String.join(", ", words);
    }

    /** The picture for those who do not see it. */
    static String sentence(LaidSymbol symbol) {
        return "Symbol on %s, %s%s; %d kernels would get weights, %d would be emptied"
                .formatted(
                        symbol.placement().layer(),
                        place(symbol.placement()),
                        way(symbol.placement()).isEmpty() ? "" : ", " + way(symbol.placement()),
                        symbol.grown(),
                        symbol.emptied());
    }

    /** What a mode does. */
    static String mode(MarkProfile mode) {
        return switch (mode) {
            case SIGNET -> "Chooses free codewords, so fewer kernels change.";
            case PAPER ->
                    "As published: the most similar region, one random weight in each new kernel.";
        };
    }

    /** What a level of error correction is good for. */
    static String level(SignForm form) {
        BlockPlan plan = form.version().blocks(form.level());
        return "%s repairs up to %d of %d codewords."
                .formatted(
                        form.level(),
                        plan.count() * (plan.checks() / 2),
                        form.version().codewords());
    }

    /** A share as a percentage with one decimal. */
    static String percent(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * share);
    }

    /** A number with its thousands set apart. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
