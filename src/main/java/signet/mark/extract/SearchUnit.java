package signet.mark.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongConsumer;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.qr.recover.BlindScreen;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;

/**
 * One share of a search: the places of one version in some rows of one layer.
 *
 * @param kernels of the layer, shared by its units
 * @param fromRow first row in which a region may begin
 * @param toRow row after the last one
 */
record SearchUnit(
        ScannedLayer layer,
        OccupiedKernels kernels,
        QrVersion version,
        int fromRow,
        int toRow,
        SearchScope scope) {
    /**
     * No symbol is emptier: half of its modules are dark under a standard mask, and codewords
     * chosen to look like an empty layer still differ from it in more modules.
     */
    private static final double EMPTIEST = 0.04;

    /** A place where some block decodes. */
    record Hit(ScannedLayer layer, Placement placement, QrVersion version) {}

    /** Columns in which a region may begin: first and the one after the last. */
    private int firstColumn() {
        return scope.column().orElse(0);
    }

    private int endColumn() {
        OptionalInt only = scope.column();
        int end = kernels.columns() - version.size() + 1;
        return only.isPresent() ? Math.min(end, only.getAsInt() + 1) : end;
    }

    /** Whether a symbol of a version that begins at a place is one of this unit's. */
    boolean covers(Placement place, QrVersion other) {
        return version.equals(other)
                && layer.name().equals(place.layer())
                && fromRow <= place.row()
                && place.row() < toRow
                && firstColumn() <= place.column()
                && place.column() < endColumn();
    }

    /** The same unit for one of its places only, as a symbol lies there. */
    SearchUnit narrowedTo(Placement place) {
        return new SearchUnit(
                layer,
                kernels,
                version,
                place.row(),
                place.row() + 1,
                scope.fromColumn(place.column()).withOrientations(Set.of(place.orientation())));
    }

    /** Places to look at, without orientations and polarities. */
    long places() {
        return (long) (toRow - fromRow) * Math.max(0, endColumn() - firstColumn());
    }

    /**
     * Looks at every place.
     *
     * @param header of the version, shared by its units
     * @param progress is told of places as they are done
     */
    List<Hit> run(SearchEffort effort, HeaderFilter header, LongConsumer progress) {
        Set<EcLevel> levels = BlindScreen.levels(version);
        BlindScreen screen =
                new BlindScreen(version, levels, effort.blocks(version), effort.errors(version));
        List<CodewordGatherer> gatherers = new ArrayList<>();
        for (Orientation orientation : scope.orientations()) {
            gatherers.add(new CodewordGatherer(kernels, version, orientation));
        }
        List<Orientation> orientations = List.copyOf(scope.orientations());
        List<Hit> hits = new ArrayList<>();
        byte[] words = new byte[version.codewords()];
        int end = endColumn();
        for (int row = fromRow; row < toRow; row++) {
            for (int column = firstColumn(); column < end; column++) {
                if (isTooPlain(row, column)) {
                    continue;
                }
                int origin = row * kernels.columns() + column;
                for (int i = 0; i < gatherers.size(); i++) {
                    long wanted = header.look(gatherers.get(i), origin);
                    if (wanted != 0) {
                        gatherers.get(i).gather(origin, words);
                        Orientation orientation = orientations.get(i);
                        int top = row;
                        int left = column;
                        screen.look(
                                words,
                                wanted,
                                hit -> hits.add(at(top, left, orientation, hit.inverted())));
                    }
                }
            }
            progress.accept(Math.max(0, end - firstColumn()));
        }
        return hits;
    }

    private boolean isTooPlain(int row, int column) {
        double fill = kernels.fill(row, column, version.size());
        return fill < EMPTIEST || fill > 1 - EMPTIEST;
    }

    private Hit at(int row, int column, Orientation orientation, boolean inverted) {
        Polarity polarity = inverted ? Polarity.LIGHT_KEPT : Polarity.DARK_KEPT;
        return new Hit(
                layer, new Placement(layer.name(), row, column, orientation, polarity), version);
    }
}
