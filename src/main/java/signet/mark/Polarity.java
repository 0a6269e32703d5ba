package signet.mark;

import java.util.Locale;

/** Which modules keep their kernels. */
public enum Polarity {
    /** A kept kernel is a light module, as the published code has it. */
    LIGHT_KEPT,
    /** A kept kernel is a dark module. */
    DARK_KEPT;

    /** Whether a module's kernel keeps a weight. */
    public boolean keeps(boolean dark) {
        return dark == (this == DARK_KEPT);
    }

    /** Whether a kernel stands for a dark module. */
    public boolean isDark(boolean kept) {
        return kept == (this == DARK_KEPT);
    }

    public Polarity inverted() {
        return this == LIGHT_KEPT ? DARK_KEPT : LIGHT_KEPT;
    }

    /** As people write it: {@code light-kept}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
