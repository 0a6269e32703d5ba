package signet.cli;

/**
 * Text that is safe to print. Names come from files, and a terminal obeys control characters: an
 * escape sequence in a tensor's name could rewrite what the person reads.
 */
final class Printable {
    private Printable() {}

    /**
     * The text with everything that a terminal might obey written as {@code \\u001b}: control and
     * format characters (among them those that turn the writing direction), line and paragraph
     * separators, half surrogates. Without {@code unicode} also all else beyond ASCII, but for a
     * few signs that have a twin there.
     */
    static String text(String text, boolean unicode) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point, unicode));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point, boolean unicode) {
        if (isObeyed(point)) {
            escape(safe, point);
        } else if (unicode || point < 0x80) {
            safe.appendCodePoint(point);
        } else {
            switch (point) {
                case '×' -> safe.append('x');
                case '…' -> safe.append("...");
                case '–', '−' -> safe.append('-');
                case '±' -> safe.append("+-");
                case '█' -> safe.append('#');
                case '░' -> safe.append('.');
                default -> escape(safe, point);
            }
        }
    }

    private static boolean isObeyed(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                    true;
            default -> false;
        };
    }

    private static void escape(StringBuilder safe, int point) {
        for (char unit : Character.toChars(point)) {
            safe.append("\\u%04x".formatted((int) unit));
        }
    }
}
