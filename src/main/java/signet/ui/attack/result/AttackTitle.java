package signet.ui.attack.result;

import signet.report.attack.AttackName;

/**
 * A name of an attack where room is short.
 *
 * @param name what it is, in a few words: {@code Prune smallest}
 * @param detail what is special about it, or done after it; empty for many
 */
record AttackTitle(String name, String detail) {
    private static final String APART = ", ";

    /** Titles say what it is first, and what is special behind a comma or in brackets. */
    static AttackTitle of(AttackName attack) {
        if (attack.equals(AttackName.NONE)) {
            return new AttackTitle("none", "");
        }
        String title = attack.title();
        int comma = title.indexOf(APART);
        int bracket = title.indexOf(" (");
        if (comma < 0 && bracket < 0) {
            return new AttackTitle(title, "");
        }
        boolean bracketFirst = comma < 0 || bracket >= 0 && bracket < comma;
        int end = bracketFirst ? bracket : comma;
        return new AttackTitle(title.substring(0, end), plain(title.substring(end)));
    }

    /** Without the brackets, which a line of its own stands for. */
    private static String plain(String rest) {
        return rest.replace(" (", APART).replace(")", "").substring(APART.length());
    }

    /** The detail with another one behind it. */
    String with(String more) {
        return detail.isEmpty() ? more : detail + APART + more;
    }
}
