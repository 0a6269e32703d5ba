package signet.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.app.job.Problem;
import signet.app.job.ProblemException;

/** Numbers as a person writes them. */
final class Numbers {
    private Numbers() {}

    /** The number, unless it is infinite or none. */
    static Optional<Double> finite(String name, Optional<Double> number) throws ProblemException {
        if (number.isPresent() && !Double.isFinite(number.get())) {
            throw refusal("The %s must be a number, not %s.".formatted(name, number.get()));
        }
        return number;
    }

    /** Numbers with commas between them. */
    static List<Double> list(String name, String text) throws ProblemException {
        List<Double> numbers = new ArrayList<>();
        for (String number : text.split(",", -1)) {
            try {
                numbers.add(Double.valueOf(number.strip()));
            } catch (NumberFormatException e) {
                throw refusal(
                        "The %s must be numbers with commas between them, not %s."
                                .formatted(name, text));
            }
        }
        for (double number : numbers) {
            finite(name, Optional.of(number));
        }
        return numbers;
    }

    private static ProblemException refusal(String reason) {
        return new ProblemException(Problem.usage("The run was not started", reason, ""));
    }
}
