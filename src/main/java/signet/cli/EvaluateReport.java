package signet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signet.app.run.EvaluateNetwork.Evaluated;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.net.Evaluation;

/** Tells how well a ticket classifies. */
final class EvaluateReport implements Verb.Report<Evaluated> {
    private static final List<Table.Column> COLUMNS =
            List.of(
                    new Table.Column("Class", false, 0),
                    new Table.Column("Right", true, 0),
                    new Table.Column("Images", true, 1),
                    new Table.Column("Accuracy", true, 0),
                    new Table.Column("Most often taken for", false, 2));

    @Override
    public void print(Evaluated evaluated, Console console) {
        Evaluation evaluation = evaluated.answer().evaluation();
        console.line(
                "%s on the test images of %s"
                        .formatted(
                                evaluated.ticket().file().path().getFileName(),
                                evaluated.answer().data()));
        console.heading(
                "Accuracy %s: %s images right"
                        .formatted(
                                Numbers.percent(evaluation.accuracy()),
                                Numbers.of(evaluation.top1(), evaluation.images())));
        console.line(
                String.format(
                        Locale.ROOT,
                        "Top 5 %s, loss %.4f, density %s",
                        Numbers.percent((double) evaluation.top5() / evaluation.images()),
                        evaluation.loss(),
                        evaluated.ticket().density().percent()));
        console.line("");
        List<String> lines = table(evaluated).lines(console.style().width());
        console.heading(lines.getFirst());
        lines.stream().skip(1).forEach(console::line);
    }

    private static Table table(Evaluated evaluated) {
        List<String> classes = evaluated.answer().classes();
        Evaluation evaluation = evaluated.answer().evaluation();
        Table table = new Table(COLUMNS);
        for (int label = 0; label < classes.size(); label++) {
            table.add(
                    classes.get(label),
                    Numbers.grouped(evaluation.confusion()[label][label]),
                    Numbers.grouped(evaluation.images(label)),
                    Numbers.percent(evaluation.accuracy(label)),
                    mistake(evaluation, label, classes));
        }
        return table;
    }

    private static String mistake(Evaluation evaluation, int label, List<String> classes) {
        long[] row = evaluation.confusion()[label];
        int worst = -1;
        for (int other = 0; other < row.length; other++) {
            if (other != label && row[other] > (worst < 0 ? 0 : row[worst])) {
                worst = other;
            }
        }
        return worst < 0
                ? ""
                : "%s (%s)".formatted(classes.get(worst), Numbers.grouped(row[worst]));
    }

    @Override
    public JsonObject json(Evaluated evaluated) {
        Evaluation evaluation = evaluated.answer().evaluation();
        List<JsonValue> classes = new ArrayList<>();
        List<JsonValue> confusion = new ArrayList<>();
        for (int label = 0; label < evaluation.confusion().length; label++) {
            classes.add(
                    JsonObject.builder()
                            .put("name", evaluated.answer().classes().get(label))
                            .put("accuracy", number(evaluation.accuracy(label)))
                            .build());
            confusion.add(row(evaluation.confusion()[label]));
        }
        return JsonObject.builder()
                .put("file", evaluated.ticket().file().path().toString())
                .put("data", evaluated.answer().data())
                .put("images", evaluation.images())
                .put("top1", evaluation.accuracy())
                .put("top5", (double) evaluation.top5() / evaluation.images())
                .put("loss", number(evaluation.loss()))
                .put("density", evaluated.ticket().density().ratio())
                .put("classes", new JsonArray(classes))
                .put("confusion", new JsonArray(confusion))
                .build();
    }

    private static JsonArray row(long[] counts) {
        List<JsonValue> row = new ArrayList<>();
        for (long count : counts) {
            row.add(JsonNumber.of(count));
        }
        return new JsonArray(row);
    }

    private static JsonValue number(double number) {
        return Double.isFinite(number) ? JsonNumber.of(number) : new JsonNull();
    }
}
