package signet.report.attack;

/** Text that LaTeX prints as it is. */
final class Latex {
    private Latex() {}

    /** Commands, numbers' signs and control characters made harmless. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(escape(c)));
        return escaped.toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{', '}', '$', '&', '#', '_', '%' -> "\\" + (char) c;
            case '^' -> "\\textasciicircum{}";
            case '~' -> "\\textasciitilde{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "{\\char34}";
            case '\u2212' -> "$-$";
            case '±' -> "$\\pm$";
            case '×' -> "$\\times$";
            case '\u221e' -> "$\\infty$";
            case '\u2013' -> "--";
            default -> Character.isISOControl(c) ? " " : Character.toString(c);
        };
    }
}
