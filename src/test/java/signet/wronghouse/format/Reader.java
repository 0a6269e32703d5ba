package signet.wronghouse.format;

import java.net.URI;
import signet.wronghouse.qr.Symbol;

/** A reader that loads what a file names. */
public record Reader(Symbol symbol, URI origin) {
    /** Does what no reader may do. */
    public Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }
}
