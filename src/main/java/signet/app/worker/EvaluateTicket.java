package signet.app.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.data.DataSet;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.net.Engine;
import signet.net.Evaluation;
import signet.net.Network;
import signet.ticket.Ticket;

/** Asks how well a ticket classifies the test images of a data set. */
public record EvaluateTicket(Path ticket, ImageData data, EngineChoice engine)
        implements WorkerRequest<EvaluateTicket.Answer> {
    static final String KIND = "evaluate";

    /**
     * How well it did.
     *
     * @param data name of the data set
     * @param classes names, by label
     * @param evaluation over the test images
     */
    public record Answer(String data, List<String> classes, Evaluation evaluation) {
        public Answer {
            classes = List.copyOf(classes);
        }
    }

    @Override
    public JsonObject json() {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("request", KIND)
                        .put("ticket", ticket.toAbsolutePath().toString());
        data.putInto(json);
        engine.putInto(json);
        return json.build();
    }

    static EvaluateTicket of(JsonObject json) throws JsonException {
        return new EvaluateTicket(
                Path.of(json.string("ticket")), ImageData.of(json), EngineChoice.of(json));
    }

    @Override
    public String title() {
        return "The evaluation of " + ticket.getFileName();
    }

    @Override
    public JsonObject perform(WorkerContext context) throws Exception {
        Ticket opened = open();
        DataSet images = data.open();
        Network network = Network.of(opened, images.test().shape());
        try (Engine running = context.engine(engine)) {
            Evaluation evaluation =
                    running.evaluate(
                            network,
                            images.test(),
                            (done, total) -> context.progress(done, total, "images"));
            return EvaluationJson.write(
                    new Answer(images.name(), images.test().classes(), evaluation));
        }
    }

    private Ticket open() throws ProblemException, IOException {
        try {
            return TicketFile.open(ticket).ticket();
        } catch (MalformedFileException e) {
            throw new ProblemException(Problems.opening(ticket, e));
        }
    }

    @Override
    public Answer resultOf(JsonObject answer) throws JsonException {
        return EvaluationJson.read(answer);
    }
}
