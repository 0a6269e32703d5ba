package signet.attack;

import java.util.Locale;

/** What an attack does to a signature. */
public enum Family {
    /** Takes weights away, or trains them, until the signature is gone. */
    REMOVE,
    /** Adds or replaces, so that something else or nothing is read. */
    CONFUSE,
    /** Writes the same function down in another way. */
    RESHAPE;

    /** As people write it: {@code remove}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
