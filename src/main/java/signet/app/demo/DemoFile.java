package signet.app.demo;

/** What a demo leaves behind, in the order in which it appears. */
public enum DemoFile {
    ORIGINAL("original.safetensors", "the ticket before anything was done to it"),
    SIGNED("signed.safetensors", "the ticket with the signature, not yet retrained"),
    RECORD("signed.record.json", "the owner's record, which a real owner keeps secret"),
    RETRAINED("retrained.safetensors", "the signed and retrained ticket, to hand on"),
    SPEC("sweep.json", "the attacks; signet sweep takes it"),
    ATTACKS("attacks/results.csv", "what each attack cost and left, as a table"),
    SUSPECT("suspect.safetensors", "what a thief made of the ticket"),
    REPORT("report/report.html", "the report; tables and figures lie beside it"),
    STORY("story.txt", "this story");

    private final String name;
    private final String meaning;

    DemoFile(String name, String meaning) {
        this.name = name;
        this.meaning = meaning;
    }

    /** Its name in the folder, with {@code /} between folder and file. */
    public String fileName() {
        return name;
    }

    /** What it is, in a few words. */
    public String meaning() {
        return meaning;
    }
}
