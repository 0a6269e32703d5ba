package signet.ui.attack.live;

import java.util.BitSet;
import java.util.Locale;
import signet.qr.symbol.ModuleMatrix;
import signet.report.Numbers;
import signet.report.attack.ExtractedCode;
import signet.ui.symbol.SymbolCells;

/** What is said beside a code that was attacked. */
public final class LiveWords {
    private LiveWords() {}

    /** A share with one decimal, so that nothing jumps while the slider moves. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Whether and what is read; while nobody knows, how much is wrong. */
    static String reads(LiveCode code) {
        return code.answer()
                .map(answer ->
                        answer.text()
                                .map("reads \u201c%s\u201d"::formatted)
                                .orElseGet(() -> "lost " + code.wrong()))
                .orElseGet(() -> "%,d bits wrong".formatted(code.wrong()));
    }

    /** How the text was got at; empty where it was not. */
    static String repaired(LiveCode code) {
        return code.answer()
                .filter(answer -> answer.text().isPresent())
                .map(LiveWords::repaired)
                .orElse("");
    }

    private static String repaired(LiveCode.Answer answer) {
        String bits =
                switch (answer.repaired()) {
                    case 0 -> "nothing to repair";
                    case 1 -> "1 bit repaired";
                    default -> String.format(Locale.ROOT, "%,d bits repaired", answer.repaired());
                };
        return answer.movedChannels() == 0 ? bits : bits + ", channels put back";
    }

    /** What that is worth as evidence. */
    static String chance(LiveCode code) {
        return code.chance().map(p -> "log2 p " + Numbers.log2(p.log2())).orElse("");
    }

    /** A code as it was found, with what is wrong in amber where it could be repaired, else red. */
    public static SymbolCells cells(ExtractedCode code, boolean read) {
        BitSet none = new BitSet();
        BitSet damaged = code.damaged();
        return SymbolCells.symbol(withPatterns(code), read ? damaged : none, read ? none : damaged);
    }

    /** What lies under the patterns that are never embedded is no part of the code. */
    private static ModuleMatrix withPatterns(ExtractedCode code) {
        BitSet ghosts = code.ghosts();
        BitSet dark = code.found().toBitSet();
        dark.andNot(ghosts);
        ghosts.and(code.pressed().toBitSet());
        dark.or(ghosts);
        return ModuleMatrix.of(code.found().size(), dark);
    }
}
