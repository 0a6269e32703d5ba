package signet.qr.recover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.SymbolProfile;

/** A format hypothesis on its way up the ladder: its blocks and what became of each. */
final class Hypothesis {
    /** Known bits found otherwise beyond this share are not known bits. */
    private static final double MOST_DISAGREEING = 0.3;

    /** One bad block would hide behind the evidence of the good ones, so each stands for itself. */
    private static final double MOST_LIKELY_BY_CHANCE = -20;

    private final FormatHypothesis format;
    private final SymbolProfile profile;
    private final ReceivedBlock[] blocks;
    private final BlockOutcome.Solved[] solved;
    private Refusal refusal = Refusal.UNDECODED;

    private Hypothesis(
            FormatHypothesis format,
            SymbolProfile profile,
            ReceivedBlock[] blocks,
            BlockOutcome.Solved[] solved) {
        this.format = format;
        this.profile = profile;
        this.blocks = blocks;
        this.solved = solved;
    }

    static Hypothesis of(ModuleGrid grid, FormatHypothesis format) {
        SymbolProfile profile = format.profile(grid.version());
        byte[] mask = profile.layout().maskBytes(format.mask());
        ReceivedBlock[] blocks = new ReceivedBlock[profile.blocks().count()];
        Arrays.setAll(blocks, block -> ReceivedBlock.of(grid, profile, mask, block));
        return new Hypothesis(format, profile, blocks, new BlockOutcome.Solved[blocks.length]);
    }

    FormatHypothesis format() {
        return format;
    }

    SymbolProfile profile() {
        return profile;
    }

    /** Whether there is still something to hope for on higher rungs. */
    boolean isOpen() {
        return refusal == Refusal.UNDECODED;
    }

    Refusal refusal() {
        return refusal;
    }

    void refuse(Refusal reason) {
        refusal = reason;
    }

    boolean isComplete() {
        return Arrays.stream(solved).allMatch(block -> block != null);
    }

    boolean hasSolvedBlock() {
        return Arrays.stream(solved).anyMatch(block -> block != null);
    }

    /** Tries a solver on every block not yet solved; one refuted block refutes the hypothesis. */
    void climb(BlockSolver solver) {
        for (int i = 0; i < blocks.length && isOpen(); i++) {
            if (solved[i] == null) {
                switch (solver.solve(blocks[i])) {
                    case BlockOutcome.Solved block -> accept(i, block);
                    case BlockOutcome.Refuted _ -> refuse(Refusal.CONTRADICTED);
                    case BlockOutcome.Unsolved _ -> {}
                }
            }
        }
    }

    /**
     * A block that chance explains is no better than an unsolved one: a higher rung may do better.
     */
    private void accept(int i, BlockOutcome.Solved block) {
        if (blocks[i].log2Chance(block.codeword()) <= MOST_LIKELY_BY_CHANCE) {
            solved[i] = block;
        }
    }

    /** The same hypothesis with some data bits taken as known; empty if they do not fit. */
    Optional<Hypothesis> knowing(KnownData data) {
        BlockPlan plan = profile.blocks();
        ReceivedBlock[] pinned = new ReceivedBlock[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            int first = plan.firstData(i);
            int end = first + plan.data(i);
            Optional<ReceivedBlock> block =
                    blocks[i].knowing(
                            Arrays.copyOfRange(data.values(), first, end),
                            Arrays.copyOfRange(data.known(), first, end),
                            MOST_DISAGREEING);
            if (block.isEmpty()
                    || solved[i] != null
                            && !data.agreesWith(solved[i].codeword(), first, plan.data(i))) {
                return Optional.empty();
            }
            pinned[i] = block.get();
        }
        return Optional.of(new Hypothesis(format, profile, pinned, solved.clone()));
    }

    /** Notes that what the uninformed hypothesis had not solved rests on known data. */
    void markInformed(Hypothesis uninformed) {
        for (int i = 0; i < solved.length; i++) {
            if (solved[i] != null && uninformed.solved[i] == null) {
                solved[i] =
                        new BlockOutcome.Solved(
                                solved[i].codeword(),
                                Rung.KNOWN_PADDING,
                                solved[i].errors(),
                                solved[i].erasures());
            }
        }
    }

    /** The data codewords of all blocks; only when complete. */
    byte[] data() {
        BlockPlan plan = profile.blocks();
        byte[] data = new byte[plan.dataCodewords()];
        for (int i = 0; i < blocks.length; i++) {
            System.arraycopy(solved[i].codeword(), 0, data, plan.firstData(i), plan.data(i));
        }
        return data;
    }

    /** The highest rung that any block needed. */
    Rung rung() {
        return Arrays.stream(solved)
                .map(BlockOutcome.Solved::rung)
                .max(Rung::compareTo)
                .orElseThrow();
    }

    List<BlockReport> report() {
        List<BlockReport> reports = new ArrayList<>();
        for (BlockOutcome.Solved block : solved) {
            int checks = profile.blocks().checks();
            reports.add(
                    block == null
                            ? new BlockReport(Optional.empty(), 0, 0, checks)
                            : new BlockReport(
                                    Optional.of(block.rung()),
                                    block.errors(),
                                    block.erasures(),
                                    checks));
        }
        return List.copyOf(reports);
    }
}
