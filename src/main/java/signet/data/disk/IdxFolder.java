package signet.data.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signet.data.DataSet;
import signet.data.DataSetException;

/** The four files of MNIST and its relatives, plain or {@code .gz}. */
final class IdxFolder implements DataFormat {
    private static final List<String> ENDINGS =
            List.of("-idx%d-ubyte", "-idx%d-ubyte.gz", ".idx%d-ubyte", ".idx%d-ubyte.gz");

    @Override
    public boolean recognises(Path folder) {
        return Stream.of(IdxPart.values()).anyMatch(part -> file(folder, part).isPresent());
    }

    @Override
    public DataSet read(Path folder) throws DataSetException, IOException {
        return IdxSet.read(folder, part -> Files.newInputStream(required(folder, part)));
    }

    private static Optional<Path> file(Path folder, IdxPart part) {
        return ENDINGS.stream()
                .map(ending -> folder.resolve(part.stem() + ending.formatted(part.dimensions())))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Path required(Path folder, IdxPart part) throws DataSetException {
        return file(folder, part)
                .orElseThrow(() ->
                        new DataSetException(
                                folder.resolve(part.fileName()),
                                "%s (or %1$s.gz) is missing in %s; %s."
                                        .formatted(part.fileName(), folder, part.example())));
    }
}
