package signet.net;

/** A network cannot run where it was asked to; the message says what was found and what to do. */
public final class DeviceException extends Exception {
    /**
     * @param sentence what was found and what to do, for a person
     */
    public DeviceException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what was found and what to do, for a person
     * @param cause for the log
     */
    public DeviceException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
