package signet.attack;

/**
 * What is to be said of an attack.
 *
 * @param id what a spec and the command line call it: {@code prune}
 * @param title what people call it: {@code Prune smallest}
 * @param line what it does, in one sentence
 * @param draws whether anything is left to chance; where nothing is, every seed gives the same
 *     ticket
 */
public record AttackFacts(
        String id,
        String title,
        String line,
        Family family,
        Strength strength,
        Needs needs,
        Source source,
        boolean draws) {
    /** Of an attack that leaves something to chance, as training always does. */
    public AttackFacts(
            String id,
            String title,
            String line,
            Family family,
            Strength strength,
            Needs needs,
            Source source) {
        this(id, title, line, family, strength, needs, source, true);
    }

    /** The same for an attack that leaves nothing to chance. */
    public AttackFacts drawingNothing() {
        return new AttackFacts(id, title, line, family, strength, needs, source, false);
    }
}
