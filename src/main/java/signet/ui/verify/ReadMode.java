package signet.ui.verify;

/** What a reading was told beforehand. */
public enum ReadMode {
    /** Neither where a signature lies nor what it says. */
    BLIND("Blind"),
    /** Everything that the owner's record holds. */
    WITH_RECORD("With record");

    private final String title;

    ReadMode(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
