package signet.cli;

import java.util.List;
import signet.app.Operation;
import signet.format.json.JsonObject;

/**
 * An operation on the command line.
 *
 * @param operation what it does
 * @param report how its result is told
 * @param examples command lines to copy, without the name of the program
 * @param notes lines for its help, before the examples
 * @param <P> its parameters
 * @param <R> its result
 */
record Verb<P extends Record, R>(
        Operation<P, R> operation, Report<R> report, List<String> examples, List<String> notes) {
    /** A verb of which nothing more is to be said. */
    Verb(Operation<P, R> operation, Report<R> report, List<String> examples) {
        this(operation, report, examples, List.of());
    }

    /** How a result is told. */
    interface Report<R> {
        /** To a person. */
        void print(R result, Console console);

        /** To a program: one document. */
        JsonObject json(R result);

        /** Whether the answer is no: nothing found, claim not supported. */
        default boolean isNo(R result) {
            return false;
        }
    }
}
