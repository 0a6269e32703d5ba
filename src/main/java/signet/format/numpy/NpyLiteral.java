package signet.format.numpy;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the one Python literal that an array's header is: {@code {'descr': '<f4', 'fortran_order':
 * False, 'shape': (3, 4), }}. NumPy evaluates it as Python; here nothing else than these three
 * fields can be said.
 */
final class NpyLiteral {
    private final String text;
    private int at;

    NpyLiteral(String text) {
        this.text = text;
    }

    /** The three fields every header has. */
    record Fields(String descr, boolean fortranOrder, long[] shape) {}

    /**
     * @throws IllegalArgumentException if it says anything else, in a clause
     */
    Fields fields() {
        String descr = null;
        Boolean fortranOrder = null;
        long[] shape = null;
        expect('{');
        while (!accept('}')) {
            String key = string();
            expect(':');
            switch (key) {
                case "descr" -> descr = once(key, descr, description());
                case "fortran_order" -> fortranOrder = once(key, fortranOrder, bool());
                case "shape" -> shape = once(key, shape, tuple());
                default -> throw wrong("the field '%s' is unknown".formatted(key));
            }
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        if (!text.substring(at).isBlank()) {
            throw wrong("the text goes on after its end");
        }
        if (descr == null || fortranOrder == null || shape == null) {
            throw wrong("descr, fortran_order or shape is missing");
        }
        return new Fields(descr, fortranOrder, shape);
    }

    private <T> T once(String key, T before, T value) {
        if (before != null) {
            throw wrong("the field '%s' is there twice".formatted(key));
        }
        return value;
    }

    /** A type's name; the list that describes records is skipped to the end of its brackets. */
    private String description() {
        skipBlanks();
        if (peek() != '[') {
            return string();
        }
        int start = at;
        int depth = 0;
        do {
            if (at == text.length()) {
                throw wrong("the list of fields does not end");
            }
            char c = text.charAt(at++);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        } while (depth > 0);
        return text.substring(start, at);
    }

    private String string() {
        skipBlanks();
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            throw wrong("a name in quotes is missing");
        }
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw wrong("a name does not end");
        }
        String value = text.substring(at + 1, end);
        if (value.indexOf('\\') >= 0) {
            throw wrong("a name holds a backslash");
        }
        at = end + 1;
        return value;
    }

    private boolean bool() {
        skipBlanks();
        for (String word : List.of("True", "False")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("True");
            }
        }
        throw wrong("fortran_order must be True or False");
    }

    private long[] tuple() {
        expect('(');
        List<Long> numbers = new ArrayList<>();
        boolean comma = true;
        while (!accept(')')) {
            if (!comma) {
                throw wrong("the numbers of the shape must be separated by commas");
            }
            numbers.add(number());
            comma = accept(',');
        }
        if (numbers.size() == 1 && !comma) {
            throw wrong("the shape must be a tuple");
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private long number() {
        skipBlanks();
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.isEmpty() || digits.length() > 18) {
            throw wrong("the shape must hold whole numbers");
        }
        // Python 2 wrote its long numbers with an L.
        accept('L');
        return Long.parseLong(digits);
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw wrong("'%c' is missing".formatted(c));
        }
    }

    private boolean accept(char c) {
        skipBlanks();
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\n') {
            at++;
        }
    }

    /** The next character, or 0 at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException("%s at character %,d".formatted(reason, at));
    }
}
