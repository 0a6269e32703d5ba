package signet.ui.sign;

/** What pressing a signature does to a kernel under the symbol. */
public enum ModuleState {
    /** Finder, timing, alignment or format: never embedded. */
    GHOST(false),
    /** Kept and stays kept. */
    LIGHT(true),
    /** Empty and stays empty. */
    DARK(false),
    /** Empty, gets weights. */
    GROWN(true),
    /** Kept, loses its weights. */
    EMPTIED(false);

    private final boolean light;

    ModuleState(boolean light) {
        this.light = light;
    }

    static ModuleState of(boolean wasKept, boolean isKept) {
        if (wasKept == isKept) {
            return isKept ? LIGHT : DARK;
        }
        return isKept ? GROWN : EMPTIED;
    }

    /** Whether it is kept afterwards. */
    public boolean isLight() {
        return light;
    }

    /** Whether it changes sides. */
    public boolean changes() {
        return this == GROWN || this == EMPTIED;
    }

    /** What it was before anything was pressed. */
    public ModuleState before() {
        return switch (this) {
            case GROWN -> DARK;
            case EMPTIED -> LIGHT;
            default -> this;
        };
    }
}
