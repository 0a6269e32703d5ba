package signet.data;

import java.nio.file.Path;

/** Files that are missing, cut short, or hold something else than the data set they should. */
public final class DataSetException extends Exception {
    private final transient Path file;

    /**
     * @param file what is at fault: a file, or a folder
     * @param sentence for a person: names the file, what is wrong, and what was expected
     */
    public DataSetException(Path file, String sentence) {
        super(sentence.replaceAll("\\p{Cntrl}", "?"));
        this.file = file;
    }

    public DataSetException(Path file, String sentence, Throwable cause) {
        this(file, sentence);
        initCause(cause);
    }

    /** What is at fault: a file, or a folder. */
    public Path file() {
        return file;
    }
}
