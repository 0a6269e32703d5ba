package signet.report.html;

import java.util.List;

/** Writes elements that are well-formed both as HTML and as XML; every text is escaped. */
final class Markup {
    private final StringBuilder text = new StringBuilder();

    /** An opening tag; attributes are names and values in turn. */
    Markup open(String element, String... attributes) {
        tag(element, attributes).append('>');
        return this;
    }

    Markup close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** An element that holds a text; attributes as in {@link #open}. */
    Markup element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close(element);
    }

    /** An element that cannot hold anything, such as an image. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes).append("/>\n");
        return this;
    }

    Markup text(String content) {
        text.append(escaped(content));
        return this;
    }

    /** The head of a table: a title for each column, those from an index on above numbers. */
    Markup head(List<String> titles, int numbersFrom) {
        open("thead").open("tr");
        for (int i = 0; i < titles.size(); i++) {
            element("th", titles.get(i), "scope", "col", "class", i < numbersFrom ? "t" : "n");
        }
        return close("tr").close("thead");
    }

    private StringBuilder tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
        return text;
    }

    /** Characters that XML cannot hold become U+FFFD. */
    static String escaped(String content) {
        StringBuilder escaped = new StringBuilder();
        content.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xfffd);
                    }
                });
        return escaped.toString();
    }

    /** XML 1.0, production 2, without the controls that HTML forbids. */
    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || c >= 0x20 && c < 0x7f
                || c >= 0xa0 && c < 0xd800
                || c >= 0xe000 && c < 0xfffe
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
