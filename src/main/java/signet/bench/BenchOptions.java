package signet.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind {@code bench} on the command line.
 *
 * @param names of the benchmarks to run; all where there is none
 * @param data folder of the data set to train on, where it is not the bundled sample
 * @param memory whether to watch memory over a thousand steps of training instead of time
 */
record BenchOptions(List<String> names, Optional<Path> data, boolean memory) {
    BenchOptions {
        names = List.copyOf(names);
    }

    /** An option that is not known becomes a name that is not known. */
    static BenchOptions of(List<String> words) {
        List<String> names = new ArrayList<>();
        Optional<Path> data = Optional.empty();
        boolean memory = false;
        for (Iterator<String> left = words.iterator(); left.hasNext(); ) {
            String word = left.next();
            if (word.equals("--data") && left.hasNext()) {
                data = Optional.of(Path.of(left.next()));
            } else if (word.equals("--memory")) {
                memory = true;
            } else {
                names.add(word);
            }
        }
        return new BenchOptions(names, data, memory);
    }
}
