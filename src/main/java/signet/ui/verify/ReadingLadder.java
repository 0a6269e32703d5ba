package signet.ui.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signet.qr.recover.Attempt;
import signet.qr.recover.BlockReport;
import signet.qr.recover.RecoveryReport;
import signet.qr.recover.Refusal;
import signet.qr.recover.Rung;
import signet.qr.recover.SymbolReading;
import signet.qr.symbol.SymbolProfile;

/** What the recovery tried, rung by rung, in words. */
final class ReadingLadder {
    private ReadingLadder() {}

    /**
     * The rungs in their order.
     *
     * @param told the format that the reader was told; empty where it was guessed, too
     */
    static List<LadderStep> of(RecoveryReport report, Optional<SymbolProfile> told) {
        return report.reading()
                .map(ReadingLadder::climbed)
                .orElseGet(() -> failed(nearest(report, told)));
    }

    /** Why nothing was read, as one sentence; empty where something was, or nothing tried. */
    static Optional<String> whyNot(RecoveryReport report, Optional<SymbolProfile> told) {
        return report.reading().isPresent()
                ? Optional.empty()
                : nearest(report, told).flatMap(Attempt::refusal).map(Refusal::sentence);
    }

    private static Optional<Attempt> nearest(RecoveryReport report, Optional<SymbolProfile> told) {
        return report.attempts().stream()
                .filter(attempt -> told.isEmpty() || isOf(attempt, told.get()))
                .findFirst();
    }

    private static boolean isOf(Attempt attempt, SymbolProfile profile) {
        return attempt.format().level() == profile.level()
                && attempt.format().mask() == profile.mask();
    }

    private static List<LadderStep> climbed(SymbolReading reading) {
        List<LadderStep> steps = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            int order = rung.compareTo(reading.rung());
            if (order < 0) {
                steps.add(
                        new LadderStep(
                                rung, LadderStep.Result.NO, unsolved(reading.blocks(), rung)));
            } else if (order == 0) {
                steps.add(new LadderStep(rung, LadderStep.Result.YES, solved(reading)));
            } else {
                steps.add(new LadderStep(rung, LadderStep.Result.NOT_NEEDED, ""));
            }
        }
        return steps;
    }

    private static String solved(SymbolReading reading) {
        int blocks = reading.blocks().size();
        String which = blocks == 1 ? "one block" : blocks == 2 ? "both blocks" : blocks + " blocks";
        return which + ", re-encoded and checked";
    }

    /** The blocks that needed a higher rung. */
    private static String unsolved(List<BlockReport> blocks, Rung rung) {
        String numbers =
                IntStream.range(0, blocks.size())
                        .filter(i -> !isSolved(blocks.get(i), rung))
                        .mapToObj(i -> Integer.toString(i + 1))
                        .collect(Collectors.joining(", "));
        if (numbers.isEmpty()) {
            return "";
        }
        String words = numbers.contains(",") ? "blocks " : "block ";
        int corrects = blocks.getFirst().checks() / 2;
        return words
                + numbers
                + (rung == Rung.HARD
                        ? ": more than %d errors".formatted(corrects)
                        : ": too much damage");
    }

    private static boolean isSolved(BlockReport block, Rung rung) {
        return block.solvedBy().map(by -> by.compareTo(rung) <= 0).orElse(false);
    }

    private static List<LadderStep> failed(Optional<Attempt> nearest) {
        List<BlockReport> blocks = nearest.map(Attempt::blocks).orElse(List.of());
        return Arrays.stream(Rung.values())
                .map(rung ->
                        new LadderStep(
                                rung,
                                LadderStep.Result.NO,
                                rung == Rung.HARD ? unsolved(blocks, rung) : ""))
                .toList();
    }
}
