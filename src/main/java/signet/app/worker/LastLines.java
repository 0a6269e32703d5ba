package signet.app.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of a log, which is where it says what went wrong. */
final class LastLines {
    private static final int COUNT = 12;
    private static final int BYTES = 8192;
    private static final Logger LOG = LoggerFactory.getLogger(LastLines.class);

    private LastLines() {}

    /** At most twelve lines; none where the log cannot be read. */
    static List<String> of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> lines =
                    new String(end, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            return lines.subList(Math.max(0, lines.size() - COUNT), lines.size());
        } catch (IOException e) {
            LOG.info("{} cannot be read", log, e);
            return List.of();
        }
    }
}
