package signet.mark.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.qr.symbol.QrVersion;

/**
 * Where and how to look for a symbol; what is left out is searched.
 *
 * @param layer empty for all layers
 * @param row first output channel, empty for all
 * @param column first input channel, empty for all
 * @param versions those that do not fit a layer are skipped
 */
public record SearchScope(
        Optional<String> layer,
        OptionalInt row,
        OptionalInt column,
        Set<Orientation> orientations,
        Set<Polarity> polarities,
        Set<QrVersion> versions) {
    /** Up to here a symbol fits where published networks have room for one. */
    private static final int LAST_USUAL_VERSION = 5;

    public SearchScope {
        if (orientations.isEmpty() || polarities.isEmpty() || versions.isEmpty()) {
            throw new IllegalArgumentException(
                    "a search needs an orientation, a polarity and a version");
        }
        orientations = Set.copyOf(orientations);
        polarities = Set.copyOf(polarities);
        versions = Set.copyOf(versions);
    }

    /**
     * The whole network: every layer, position, orientation and polarity, and the versions 1 to 5;
     * larger symbols can be asked for.
     */
    public static SearchScope everywhere() {
        Set<QrVersion> usual =
                IntStream.rangeClosed(1, LAST_USUAL_VERSION)
                        .mapToObj(QrVersion::new)
                        .collect(Collectors.toSet());
        return new SearchScope(
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                EnumSet.allOf(Orientation.class),
                EnumSet.allOf(Polarity.class),
                usual);
    }

    /** One place, where the version is known. */
    public static SearchScope at(Placement place, QrVersion version) {
        return everywhere()
                .inLayer(place.layer())
                .fromRow(place.row())
                .fromColumn(place.column())
                .withOrientations(Set.of(place.orientation()))
                .withPolarities(Set.of(place.polarity()))
                .withVersions(Set.of(version));
    }

    public SearchScope inLayer(String name) {
        return new SearchScope(Optional.of(name), row, column, orientations, polarities, versions);
    }

    /** Only symbols whose region begins at an output channel. */
    public SearchScope fromRow(int first) {
        return new SearchScope(
                layer, OptionalInt.of(first), column, orientations, polarities, versions);
    }

    /** Only symbols whose region begins at an input channel. */
    public SearchScope fromColumn(int first) {
        return new SearchScope(
                layer, row, OptionalInt.of(first), orientations, polarities, versions);
    }

    public SearchScope withOrientations(Set<Orientation> chosen) {
        return new SearchScope(layer, row, column, chosen, polarities, versions);
    }

    public SearchScope withPolarities(Set<Polarity> chosen) {
        return new SearchScope(layer, row, column, orientations, chosen, versions);
    }

    public SearchScope withVersions(Set<QrVersion> chosen) {
        return new SearchScope(layer, row, column, orientations, polarities, chosen);
    }

    /** Whether layer, row and column are given, so that only the way of reading is searched. */
    public boolean isOnePlace() {
        return layer.isPresent() && row.isPresent() && column.isPresent();
    }

    /** Whether nothing at all is left to search. */
    public boolean isOneReading() {
        return isOnePlace()
                && orientations.size() == 1
                && polarities.size() == 1
                && versions.size() == 1;
    }

    /** The versions, smallest first. */
    Iterable<QrVersion> versionsInOrder() {
        return new TreeSet<>(versions);
    }
}
