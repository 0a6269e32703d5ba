package signet.app.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import signet.app.job.ProblemException;
import signet.attack.AttackException;
import signet.attack.Needs;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.data.Split;
import signet.format.MalformedFileException;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.sweep.EngineRetrainer;
import signet.lab.sweep.SingleAttack;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.net.DeviceException;
import signet.net.Engine;

/** Asks for an attack that trains. */
public record RunAttack(SingleAttack attack, ImageData data, EngineChoice engine)
        implements WorkerRequest<Path> {
    static final String KIND = "attack";

    @Override
    public JsonObject json() {
        JsonObject.Builder json =
                JsonObject.builder().put("request", KIND).put("attack", attack.toJson());
        data.putInto(json);
        engine.putInto(json);
        return json.build();
    }

    static RunAttack of(JsonObject json) throws JsonException {
        return new RunAttack(
                SingleAttack.of(json.get("attack", JsonObject.class)),
                ImageData.of(json),
                EngineChoice.of(json));
    }

    @Override
    public String title() {
        return "The attack on " + attack.ticket().getFileName();
    }

    @Override
    public JsonObject perform(WorkerContext context)
            throws ProblemException,
                    DataSetException,
                    DeviceException,
                    IOException,
                    MalformedFileException,
                    MarkException {
        ImageSet images = Split.lastTenth(data.open()).train();
        MarkProgress progress = context::progress;
        try (Engine running = context.engine(engine)) {
            boolean other = attack.needs().data() == Needs.Data.OTHER;
            attack.run(
                    Optional.of(
                            other
                                    ? EngineRetrainer.onOther(running, images, progress)
                                    : EngineRetrainer.onSame(running, images, progress)));
        } catch (AttackException e) {
            throw AttackProblems.of(title(), e);
        }
        return JsonObject.builder().build();
    }

    /** The file that was written. */
    @Override
    public Path resultOf(JsonObject answer) {
        return attack.output();
    }
}
