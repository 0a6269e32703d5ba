package signet.ui.heatmap;

/** How two tickets are looked at together. */
public enum CompareMode {
    /** Two pictures, one cursor. */
    SIDE_BY_SIDE("Side by side"),
    /** One picture: kept by both, only by A, only by B. */
    OVER("Over");

    private final String title;

    CompareMode(String title) {
        this.title = title;
    }

    /** As shown on its button. */
    public String title() {
        return title;
    }
}
