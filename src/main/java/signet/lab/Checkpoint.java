package signet.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import signet.format.MalformedFileException;
import signet.net.plan.NetworkPlan;
import signet.net.train.TrainingState;
import signet.net.train.TrainingStateFile;

/**
 * Where a run goes on. It is one file, so that training and metrics are always of the same moment.
 *
 * @param state of the training under way; at step 0 with an epoch that was not yet reported, that
 *     epoch has just ended
 * @param epoch what the epoch under way, or not yet reported, has seen
 * @param metrics bytes of the metrics that belong to it; what lies behind has not happened
 * @param seconds the run took so far
 */
record Checkpoint(TrainingState state, EpochTally epoch, long metrics, double seconds) {
    private static final String METRICS = "metrics";
    private static final String SECONDS = "seconds";
    private static final String IMAGES = "epoch.images";
    private static final String RIGHT = "epoch.right";
    private static final String LOSS = "epoch.loss";
    private static final String EPOCH_SECONDS = "epoch.seconds";

    void save(RunFolder folder) throws IOException {
        Map<String, String> notes =
                Map.of(
                        METRICS, Long.toString(metrics),
                        SECONDS, Double.toString(seconds),
                        IMAGES, Long.toString(epoch.images()),
                        RIGHT, Long.toString(epoch.right()),
                        LOSS, Double.toString(epoch.loss()),
                        EPOCH_SECONDS, Double.toString(epoch.seconds()));
        folder.write(folder.checkpoint(), out -> TrainingStateFile.write(state, notes, out));
    }

    /**
     * The checkpoint of a run, if it has one.
     *
     * @throws RunException if it is damaged
     */
    static Optional<Checkpoint> of(RunFolder folder, NetworkPlan plan) throws IOException {
        if (Files.notExists(folder.checkpoint())) {
            return Optional.empty();
        }
        byte[] file = Files.readAllBytes(folder.checkpoint());
        try {
            Map<String, String> notes = TrainingStateFile.notes(file);
            return Optional.of(
                    new Checkpoint(
                            TrainingStateFile.read(file, plan),
                            new EpochTally(
                                    Long.parseLong(note(notes, IMAGES)),
                                    Long.parseLong(note(notes, RIGHT)),
                                    Double.parseDouble(note(notes, LOSS)),
                                    Double.parseDouble(note(notes, EPOCH_SECONDS))),
                            Long.parseLong(note(notes, METRICS)),
                            Double.parseDouble(note(notes, SECONDS))));
        } catch (MalformedFileException | NumberFormatException e) {
            throw new RunException(
                    "%s is damaged, so the run cannot go on; start it anew."
                            .formatted(folder.checkpoint()),
                    e);
        }
    }

    private static String note(Map<String, String> notes, String name) {
        return notes.getOrDefault(name, "");
    }
}
