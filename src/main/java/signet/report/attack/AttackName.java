package signet.report.attack;

/**
 * Which attack.
 *
 * @param id as specs and commands name it
 * @param title as people read it: {@code Prune smallest}
 * @param family what it does, in a word that attacks of a kind share: {@code prune}, {@code add}
 */
public record AttackName(String id, String title, String family) {
    /** The ticket as it is, measured beside its attacks. */
    public static final AttackName NONE = new AttackName("none", "No attack", "no attack");
}
