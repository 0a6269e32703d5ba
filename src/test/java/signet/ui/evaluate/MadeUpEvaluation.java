package signet.ui.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signet.app.worker.WorkerEnd;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/** Answers of a worker that evaluated nothing. */
public final class MadeUpEvaluation {
    private static final List<String> CLASSES =
            List.of(
                    "T-shirt/top",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot");

    private MadeUpEvaluation() {}

    /** Ten classes of a hundred images; shirts are taken for coats more often than others. */
    public static WorkerEnd ofTenClasses() {
        String rows =
                IntStream.range(0, 10)
                        .mapToObj(MadeUpEvaluation::row)
                        .collect(Collectors.joining(",", "[", "]"));
        return done(quoted(CLASSES), 1000, 998, "0.25", rows);
    }

    private static String row(int label) {
        return IntStream.range(0, 10)
                .mapToLong(answer ->
                        answer == label
                                ? label == 6 ? 70 : 95
                                : label == 6 && answer == 4
                                        ? 22
                                        : (answer + 10 - label) % 10 < (label == 6 ? 10 : 6)
                                                ? 1
                                                : 0)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** An answer with classes, counts and a loss as JSON. */
    public static WorkerEnd done(
            String classes, long images, long top5, String loss, String confusion) {
        return new WorkerEnd.Done(
                parsed(
                        """
                        {"data":"fashion-mnist","classes":%s,"images":%d,"top5":%d,"loss":%s,
                        "confusion":%s}\
                        """
                                .formatted(classes, images, top5, loss, confusion)));
    }

    private static String quoted(List<String> names) {
        return names.stream()
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static JsonObject parsed(String text) {
        try {
            return (JsonObject) Json.parse(text);
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }
}
