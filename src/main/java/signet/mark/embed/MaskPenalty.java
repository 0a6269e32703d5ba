package signet.mark.embed;

import java.util.BitSet;
import signet.mark.Signature;
import signet.qr.encode.QrEncoder;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

/**
 * The data mask that python-qrcode chose for the published sample: lowest penalty of ISO 18004
 * section 7.8.3, with format word, version word and dark module still light when it looks. Later
 * releases of it choose otherwise.
 */
public final class MaskPenalty {
    private static final int RUN = 5;
    private static final int FINDER = 0b1011101;
    private static final int FINDER_THEN_LIGHT = FINDER << 4;
    private static final int WINDOW = 11;

    private final boolean[][] dark;

    private MaskPenalty(boolean[][] dark) {
        this.dark = dark;
    }

    /** The data mask of the lowest penalty, the lowest-numbered of equal ones. */
    public static DataMask choose(Signature signature, QrVersion version, EcLevel level) {
        DataMask best = DataMask.CHEQUERED;
        int lowest = Integer.MAX_VALUE;
        for (DataMask mask : DataMask.values()) {
            SymbolProfile profile = new SymbolProfile(version, level, mask);
            ModuleMatrix matrix =
                    QrEncoder.encode(profile, signature.text(), signature.encoding()).matrix();
            int penalty = new MaskPenalty(unfinished(matrix, profile)).total();
            if (penalty < lowest) {
                lowest = penalty;
                best = mask;
            }
        }
        return best;
    }

    private static boolean[][] unfinished(ModuleMatrix matrix, SymbolProfile profile) {
        int size = matrix.size();
        BitSet modules = matrix.toBitSet();
        for (int copy = 0; copy < 2; copy++) {
            for (int module : profile.layout().formatModules(copy)) {
                modules.clear(module);
            }
            for (int module : profile.layout().versionModules(copy)) {
                modules.clear(module);
            }
        }
        modules.clear((size - 8) * size + 8);
        boolean[][] dark = new boolean[size][size];
        modules.stream().forEach(module -> dark[module / size][module % size] = true);
        return dark;
    }

    private int total() {
        int penalty = blocks() + balance();
        for (int line = 0; line < dark.length; line++) {
            penalty += runs(line, false) + runs(line, true);
            penalty += finders(line, false) + finders(line, true);
        }
        return penalty;
    }

    private boolean at(int line, int index, boolean down) {
        return down ? dark[index][line] : dark[line][index];
    }

    private int runs(int line, boolean down) {
        int penalty = 0;
        for (int from = 0; from < dark.length; ) {
            int to = from + 1;
            while (to < dark.length && at(line, to, down) == at(line, from, down)) {
                to++;
            }
            penalty += to - from >= RUN ? to - from - RUN + 3 : 0;
            from = to;
        }
        return penalty;
    }

    private int finders(int line, boolean down) {
        int penalty = 0;
        int window = 0;
        for (int i = 0; i < dark.length; i++) {
            window = (window << 1 | (at(line, i, down) ? 1 : 0)) & (1 << WINDOW) - 1;
            if (i >= WINDOW - 1 && (window == FINDER || window == FINDER_THEN_LIGHT)) {
                penalty += 40;
            }
        }
        return penalty;
    }

    private int blocks() {
        int penalty = 0;
        for (int row = 1; row < dark.length; row++) {
            for (int column = 1; column < dark.length; column++) {
                boolean corner = dark[row][column];
                boolean same =
                        corner == dark[row - 1][column]
                                && corner == dark[row][column - 1]
                                && corner == dark[row - 1][column - 1];
                penalty += same ? 3 : 0;
            }
        }
        return penalty;
    }

    private int balance() {
        int count = 0;
        for (boolean[] row : dark) {
            for (boolean module : row) {
                count += module ? 1 : 0;
            }
        }
        double percent = 100.0 * count / (dark.length * dark.length);
        return (int) (Math.abs(percent - 50) / 5) * 10;
    }
}
