package signet.report.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import signet.evidence.ClaimRule;
import signet.evidence.Evidence;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.evidence.Statistic;
import signet.evidence.Tries;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.recover.Rung;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Density;

/** Made-up rows: shaped like a sweep, measured by nobody, named so wherever they are shown. */
public final class SampleRows {
    public static final Subject SIGNED = new Subject("made-up.safetensors", Subject.Kind.SIGNED);
    public static final Subject UNMARKED = new Subject("unmarked", Subject.Kind.UNMARKED);
    public static final Subject STRANGER = new Subject("stranger", Subject.Kind.INDEPENDENT);
    public static final AttackName PRUNE = new AttackName("prune", "Prune smallest", "prune");
    public static final AttackName ADD = new AttackName("add", "Add weights", "add");
    public static final AttackName TUNE = new AttackName("tune", "Fine-tune", "fine-tune");
    public static final AttackName REPLACE =
            new AttackName("replace-tune", "Replace and fine-tune", "replace");
    public static final AttackName PERMUTE =
            new AttackName("permute", "Permute channels", "reshape");

    private static final double BASELINE = 0.8758;
    private static final String TEXT = "made-up";
    private static final int FLIPPED = 176;
    private static final int READABLE = 24;

    private static final SymbolProfile PROFILE = SymbolProfile.of(3, EcLevel.H, 5);
    private static final ModuleMatrix PRESSED =
            QrEncoder.encode(PROFILE, TEXT, TextEncoding.ASCII).matrix();

    private SampleRows() {}

    /** A sweep of five families under three seeds, with controls and one failed cell. */
    public static AttackTable sweep() {
        List<AttackRow> rows = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            rows.add(row(SIGNED, AttackName.NONE, null, seed, 0, 0));
            double[] pruneDrops = {0.03, 0.10, 0.67, 1.72, 3.9};
            int[] pruneErrors = {3, 7, 23, 80, 168};
            double[] percents = {5, 10, 20, 30, 50};
            for (int i = 0; i < percents.length; i++) {
                Strength strength = new Strength(percents[i], "%");
                rows.add(row(SIGNED, PRUNE, strength, seed, pruneDrops[i], pruneErrors[i]));
            }
            double[] addDrops = {0.5, 1.7, 2.7};
            int[] addErrors = {9, 18, 41};
            double[] addPercents = {0.5, 1, 2};
            for (int i = 0; i < addPercents.length; i++) {
                Strength strength = new Strength(addPercents[i], "%");
                rows.add(row(SIGNED, ADD, strength, seed, addDrops[i], addErrors[i]));
            }
            rows.add(row(SIGNED, TUNE, new Strength(10, "epochs"), seed, -0.1, 4));
            rows.add(row(SIGNED, REPLACE, new Strength(100, "%"), seed, 0.68, 281));
            rows.add(row(SIGNED, PERMUTE, null, seed, 0, 0));
            rows.add(row(UNMARKED, AttackName.NONE, null, seed, 0, 270));
            rows.add(row(STRANGER, AttackName.NONE, null, seed, 0, 281));
        }
        rows.add(failed());
        return new AttackTable(rows);
    }

    public static AttackRow failed() {
        return new AttackRow(
                SIGNED,
                new AttackName("transfer", "Transfer", "fine-tune"),
                Optional.of(new Strength(1, "epochs")),
                1,
                new CellOutcome.Failed("The data set CIFAR-100 is not on this machine."),
                0.1,
                Optional.empty());
    }

    /** A row with a drop in percentage points and so many wrong data modules; seeds vary both. */
    public static AttackRow row(
            Subject subject,
            AttackName attack,
            Strength strength,
            long seed,
            double drop,
            int errors) {
        Random random = new Random(31 * seed + errors);
        double noise = errors == 0 ? 0 : 0.12 * random.nextGaussian();
        int wrong = errors == 0 ? 0 : Math.max(1, errors + random.nextInt(-3, 4));
        Published paper =
                new Published(
                        0.9137 - drop / 100,
                        Optional.of(errors <= READABLE),
                        "Made-up paper, Table 0",
                        Optional.of("Printed by nobody; it stands here to show a footnote."));
        return new AttackRow(
                subject,
                attack,
                Optional.ofNullable(strength),
                seed,
                new Measurement(
                        BASELINE - (drop + noise) / 100,
                        BASELINE,
                        new Density(51_767, 267_264),
                        detection(wrong, random)),
                12.25,
                attack.equals(PRUNE) ? Optional.of(paper) : Optional.empty());
    }

    /** A network that was taken to another task, where it reaches 61 %, and can still be read. */
    public static AttackRow ofOtherTask() {
        return new AttackRow(
                SIGNED,
                new AttackName("transfer", "Transfer", "remove"),
                Optional.of(new Strength(10, "epochs")),
                1,
                new Measurement(
                        0.61,
                        OptionalDouble.empty(),
                        new Density(51_767, 267_264),
                        detection(0, new Random(1))),
                12.25,
                Optional.empty());
    }

    private static Detection detection(int wrong, Random random) {
        int bits = PROFILE.layout().codewordBits();
        int matches = FLIPPED - Math.round((float) FLIPPED * wrong / bits);
        Score all = score(Statistic.ALL, bits, bits - wrong);
        Score flip = score(Statistic.FLIP, FLIPPED, matches);
        Rung rung = wrong < 10 ? Rung.HARD : Rung.GMD;
        Optional<Decode> decode =
                wrong > READABLE
                        ? Optional.empty()
                        : Optional.of(new Decode(TEXT, true, rung, wrong * 2 / 3));
        return new Detection(
                decode,
                decode,
                all,
                Optional.of(flip),
                Optional.empty(),
                ClaimRule.STANDARD.judge(new Evidence(all, Optional.of(flip), Optional.empty())),
                Optional.of(new ExtractedCode(PRESSED, damaged(wrong, random))));
    }

    private static Score score(Statistic statistic, int tested, int matches) {
        double share = (double) matches / tested;
        double bits = share <= 0.5 ? 0 : tested * (1 - entropy(share));
        return new Score(statistic, tested, matches, new PValue(-bits), Tries.of(4));
    }

    private static double entropy(double share) {
        return share == 1
                ? 0
                : -(share * Math.log(share) + (1 - share) * Math.log(1 - share)) / Math.log(2);
    }

    private static ModuleMatrix damaged(int wrong, Random random) {
        QrLayout layout = PROFILE.layout();
        BitSet dark = PRESSED.toBitSet();
        BitSet hit = new BitSet();
        while (hit.cardinality() < wrong) {
            hit.set(layout.module(random.nextInt(layout.codewordBits())));
        }
        dark.xor(hit);
        return ModuleMatrix.of(PRESSED.size(), dark);
    }
}
