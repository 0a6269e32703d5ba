package signet.ui.verify;

/** A ticket that must not be claimed, put through the same test as the suspects. */
record Control(Suspect ticket) {
    /** Whether the test says nothing against it in a mode, as it should. */
    boolean isSilent(ReadMode mode) {
        Finding finding = Finding.of(ticket, mode);
        return finding.mode() == ReadMode.BLIND
                ? finding.text().isEmpty()
                : !finding.verdict().supportsClaim();
    }

    /** What the test says, with its chance. */
    String words(ReadMode mode) {
        Finding finding = Finding.of(ticket, mode);
        String chance = finding.strength().map(p -> "log2 p " + Powers.log2(p) + "  ").orElse("");
        boolean silent = isSilent(mode);
        if (finding.mode() == ReadMode.BLIND) {
            return silent ? "nothing read" : chance + "read: " + finding.text().orElseThrow();
        }
        return chance + (silent ? "no claim" : "claimed");
    }
}
