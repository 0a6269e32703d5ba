package signet.format.pickle;

import java.util.List;

/**
 * What one pickle describes.
 *
 * @param root the value
 * @param names every name of something in Python, in byte order
 * @param persistentIds every reference to something outside, in byte order
 * @param end first byte after the pickle
 */
public record Pickle(
        PyNode root, List<PyNode.Name> names, List<PyNode.PersistentId> persistentIds, long end) {
    public Pickle {
        names = List.copyOf(names);
        persistentIds = List.copyOf(persistentIds);
    }
}
