package signet.app.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.sweep.CountingEngine;
import signet.lab.sweep.SmallSweep;
import signet.lab.sweep.Sweep;
import signet.lab.sweep.SweepFolder;
import signet.net.train.Recipe;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;

/** A worker that computes a sweep and breaks down where its first word says. */
final class SweepTestWorker {
    /** What the system gives as the status of a process that SIGSEGV ended. */
    private static final int FAULT = 139;

    private SweepTestWorker() {}

    static WorkerCommand command(String breaks, Path log) {
        return WorkerCommand.of(SweepTestWorker.class.getName(), List.of(breaks), 256, log);
    }

    static void main(String[] words) throws IOException, JsonException {
        PrintStream messages = System.out;
        System.setOut(System.err);
        Worker.serve(Path.of(""), System.in, messages, request -> new Behaviour(words[0], request));
        System.exit(0);
    }

    private record Behaviour(String breaks, JsonObject request) implements Worker.Task {
        @Override
        public String title() {
            return "The sweep";
        }

        @Override
        public JsonObject perform(WorkerContext context)
                throws JsonException, DataSetException, IOException {
            Path folder = Path.of(request.string("folder"));
            if (breaks.equals("at once")) {
                Runtime.getRuntime().halt(FAULT);
            }
            Sweep.run(
                    SweepFolder.at(folder),
                    new Breaking(breaks, folder),
                    images -> SmallSweep.images(),
                    event -> {
                        context.check();
                        context.swept(event);
                    });
            return JsonObject.builder().build();
        }
    }

    /** Ends the process when it shall train: always, or the first time in a folder. */
    private static final class Breaking extends CountingEngine {
        private final String breaks;
        private final Path folder;

        Breaking(String breaks, Path folder) {
            this.breaks = breaks;
            this.folder = folder;
        }

        @Override
        public TrainingSession train(TrainingState from, ImageSet images, Recipe recipe) {
            if (breaks.equals("training") || breaks.equals("training once") && isFirst()) {
                Runtime.getRuntime().halt(FAULT);
            }
            return super.train(from, images, recipe);
        }

        private boolean isFirst() {
            try {
                Path mark = folder.resolve("tried");
                boolean first = Files.notExists(mark);
                Files.writeString(mark, "tried");
                return first;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
