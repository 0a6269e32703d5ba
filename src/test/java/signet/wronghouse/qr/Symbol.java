package signet.wronghouse.qr;

import java.util.logging.Level;
import signet.wronghouse.format.Reader;
import signet.wronghouse.net.Runner;

/** A symbol that looks at files and networks, and logs past the log. */
public record Symbol(Reader reader, Runner runner, Level level) {}
