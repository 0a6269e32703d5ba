package signet.app.settings;

/** Whether the window is light or dark. */
public enum Theme {
    LIGHT,
    DARK,
    /** As the operating system is. */
    SYSTEM
}
