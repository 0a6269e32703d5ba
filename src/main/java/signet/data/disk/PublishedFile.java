package signet.data.disk;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import signet.data.DataSetException;
import signet.format.MappedFile;

/**
 * A file of a published data set, so that a copy cut short or changed is noticed before it spoils
 * an experiment.
 *
 * @param set name of the data set, for messages
 * @param bytes length of the published file, where it is known
 * @param md5 digest of the published file in hexadecimal digits, where it is known; MD5 because
 *     that is what was published, against damage and not against malice
 */
record PublishedFile(String set, String name, OptionalLong bytes, Optional<String> md5) {
    static PublishedFile of(String set, String name, long bytes, String md5) {
        return new PublishedFile(set, name, OptionalLong.of(bytes), Optional.of(md5));
    }

    static PublishedFile ofSize(String set, String name, long bytes) {
        return new PublishedFile(set, name, OptionalLong.of(bytes), Optional.empty());
    }

    static PublishedFile ofDigest(String set, String name, String md5) {
        return new PublishedFile(set, name, OptionalLong.empty(), Optional.of(md5));
    }

    boolean liesIn(Path folder) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /** The mapped content, after it was compared with what was published. */
    MemorySegment open(Path folder) throws DataSetException, IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new DataSetException(
                    file,
                    "%s of %s is missing in %s; expected is a file of %s."
                            .formatted(name, set, folder, expected()));
        }
        MemorySegment content = MappedFile.of(file);
        if (bytes.isPresent() && content.byteSize() != bytes.getAsLong()) {
            throw foreign(folder, "has %,d bytes".formatted(content.byteSize()));
        }
        if (md5.isPresent()) {
            String found = md5(content);
            if (!found.equals(md5.get())) {
                throw foreign(folder, "has the MD5 digest %s".formatted(found));
            }
        }
        return content;
    }

    /**
     * The content is not what was published.
     *
     * @param what is wrong, to follow the name of the file
     */
    DataSetException foreign(Path folder, String what) {
        return new DataSetException(
                folder.resolve(name),
                "%s %s, but the file of %s is one of %s; copy or download it again."
                        .formatted(folder.resolve(name), what, set, expected()));
    }

    private String expected() {
        String size = bytes.isPresent() ? "%,d bytes".formatted(bytes.getAsLong()) : "";
        String digest = md5.map("MD5 digest %s"::formatted).orElse("");
        return size.isEmpty() || digest.isEmpty() ? size + digest : size + " with " + digest;
    }

    private static String md5(MemorySegment content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(content.asByteBuffer());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5.", e);
        }
    }
}
