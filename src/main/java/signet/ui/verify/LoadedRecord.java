package signet.ui.verify;

import java.nio.file.Path;
import signet.mark.record.OwnerRecord;

/**
 * An owner's record whose hash was found right when it was opened.
 *
 * @param file where it lies
 */
record LoadedRecord(Path file, OwnerRecord record) {}
