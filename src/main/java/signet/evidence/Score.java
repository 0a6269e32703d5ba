package signet.evidence;

/**
 * One statistic of a suspect with its p-value. Percentages are read from here only, so that none
 * stands without the p-value that says what it is worth.
 *
 * @param statistic what was compared
 * @param tested modules, or for {@link Statistic#MASK} the owner's kept weights
 * @param matches how many of them agree
 * @param pValue of so many matches by chance, before the search is paid for
 * @param tries what the search tried
 */
public record Score(Statistic statistic, long tested, long matches, PValue pValue, Tries tries) {
    public Score {
        if (matches < 0 || matches > tested) {
            throw new IllegalArgumentException("%d matches of %d".formatted(matches, tested));
        }
    }

    /** The p-value after the search is paid for: the one that counts. */
    public PValue corrected() {
        return pValue.after(tries);
    }

    /** Matches / tested, 0 to 1; 0 where nothing was tested. */
    public double similarity() {
        return tested == 0 ? 0 : (double) matches / tested;
    }
}
