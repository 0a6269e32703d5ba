package signet.attack;

/**
 * What is to be said of an attack.
 *
 * @param id what a spec and the command line call it: {@code prune}
 * @param title what people call it: {@code Prune smallest}
 * @param line what it does, in one sentence
 */
public record AttackFacts(
        String id,
        String title,
        String line,
        Family family,
        Strength strength,
        Needs needs,
        Source source) {}
