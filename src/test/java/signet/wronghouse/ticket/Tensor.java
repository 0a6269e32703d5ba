package signet.wronghouse.ticket;

import java.nio.file.Path;
import signet.wronghouse.format.Reader;

/** A tensor that knows its file. */
public record Tensor(Path path, Reader reader) {}
