package signet.qr.recover;

/** Why a format hypothesis gave no reading. */
public enum Refusal {
    UNDECODED("some block has more damage than its check codewords can correct"),
    CONTRADICTED("modules that cannot be wrong rule it out"),
    NO_HEADER("the data do not begin with a segment that any reader knows"),
    NOT_TERMINATED("the text is not followed by a terminator"),
    TOO_WEAK("a symbol of so few check codewords proves nothing without its format word"),
    BY_CHANCE("a random grid could look as much like it"),
    SECOND_READER("ZXing does not read the rebuilt symbol"),
    OUTDONE("another hypothesis explains the grid better");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** The reason for a person, without capital and full stop. */
    public String sentence() {
        return sentence;
    }
}
