package signet.ui.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import signet.app.worker.EvaluateTicket;
import signet.app.worker.ImageData;
import signet.net.Evaluation;

/**
 * How well a ticket classifies, in numbers and words.
 *
 * @param ticket its file
 */
public record Evaluated(Path ticket, EvaluateTicket.Answer answer) {
    /** The images that come with the program. */
    static final String SAMPLE = "Fashion-MNIST sample";

    /**
     * Images of one class that were taken for one class.
     *
     * @param row label that they have
     * @param column label that they were given
     */
    record Cell(int row, int column) {}

    Evaluation evaluation() {
        return answer.evaluation();
    }

    List<String> classes() {
        return answer.classes();
    }

    /** {@code 91.90 % on cifar10}. */
    public String accuracy() {
        return "%s on %s".formatted(percent(evaluation().accuracy()), data());
    }

    /** What was classified, as a title says it. */
    String data() {
        return answer.data().equals(ImageData.SAMPLE_NAME) ? SAMPLE : answer.data();
    }

    /** Part with the right class among the five most likely, in words. */
    String top5() {
        return percent((double) evaluation().top5() / evaluation().images());
    }

    /** The mean cross entropy, in words. */
    String loss() {
        double loss = evaluation().loss();
        return Double.isFinite(loss) ? String.format(Locale.ROOT, "%.4f", loss) : "not finite";
    }

    /** How many images were taken for what. */
    long count(Cell cell) {
        return evaluation().confusion()[cell.row()][cell.column()];
    }

    /** That as a part of the images of the class, 0 to 1; 0 where it has none. */
    double share(Cell cell) {
        long images = evaluation().images(cell.row());
        return images == 0 ? 0 : (double) count(cell) / images;
    }

    /** The most frequent mistake; the first cell where none was made. */
    Cell worst() {
        Cell worst = new Cell(0, 0);
        long most = 0;
        for (int row = 0; row < classes().size(); row++) {
            for (int column = 0; column < classes().size(); column++) {
                Cell cell = new Cell(row, column);
                if (row != column && count(cell) > most) {
                    most = count(cell);
                    worst = cell;
                }
            }
        }
        return worst;
    }

    /** {@code Shirt taken for coat: 94 of 1,000 images (9.40 %)}. */
    String sentence(Cell cell) {
        String what =
                cell.row() == cell.column()
                        ? "%s recognised".formatted(classes().get(cell.row()))
                        : "%s taken for %s"
                                .formatted(classes().get(cell.row()), classes().get(cell.column()));
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d images (%s)",
                what,
                count(cell),
                evaluation().images(cell.row()),
                percent(share(cell)));
    }

    /** A part as people read it; {@code no images} where it is a part of none. */
    static String percent(double part) {
        return Double.isNaN(part) ? "no images" : String.format(Locale.ROOT, "%.2f %%", 100 * part);
    }

    /** Everything as lines of fields with a tabulator between, as spreadsheets take it. */
    public String table() {
        StringBuilder text = new StringBuilder();
        line(text, List.of("Ticket", ticket.getFileName().toString()));
        line(text, List.of("Data", data()));
        line(text, List.of("Images", String.valueOf(evaluation().images())));
        line(text, List.of("Top 1", percent(evaluation().accuracy())));
        line(text, List.of("Top 5", top5()));
        line(text, List.of("Loss", loss()));
        text.append('\n');
        text.append("Class\tAccuracy\tImages");
        classes().forEach(name -> text.append("\tTaken for ").append(name));
        text.append('\n');
        for (int row = 0; row < classes().size(); row++) {
            text.append(classes().get(row))
                    .append('\t')
                    .append(percent(evaluation().accuracy(row)))
                    .append('\t')
                    .append(evaluation().images(row));
            for (long count : evaluation().confusion()[row]) {
                text.append('\t').append(count);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(String.join("\t", fields)).append('\n');
    }
}
