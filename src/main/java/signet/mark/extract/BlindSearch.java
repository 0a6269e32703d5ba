package signet.mark.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.LongAdder;
import signet.evidence.Tries;
import signet.mark.MarkProgress;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;

/**
 * Looks at every place of a scope for a block that decodes, and reads what lies there. The work is
 * shared among the processors.
 */
final class BlindSearch {
    /** Places of a unit: few enough to share fairly, many enough to be worth its tables. */
    private static final int PLACES_PER_UNIT = 4_000;

    private static final int FORMATS = EcLevel.values().length * DataMask.values().length;

    private final SearchScope scope;
    private final MarkProgress progress;
    private final List<SearchUnit> units;
    private final long places;
    private final LongAdder done = new LongAdder();

    BlindSearch(List<ScannedLayer> layers, SearchScope scope, MarkProgress progress) {
        this.scope = scope;
        this.progress = progress;
        this.units = units(layers, scope);
        this.places = units.stream().mapToLong(SearchUnit::places).sum();
    }

    /** Looks everywhere. */
    ExtractionReport run() {
        return report(units);
    }

    /** What looking everywhere finds at one place, paid for as if the rest had been looked at. */
    ExtractionReport runAt(Placement place, QrVersion version) {
        return report(
                units.stream()
                        .filter(unit -> unit.covers(place, version))
                        .map(unit -> unit.narrowedTo(place))
                        .toList());
    }

    private ExtractionReport report(List<SearchUnit> wanted) {
        progress.report(0, places, "places");
        SearchEffort effort = SearchEffort.forPlaces(places * scope.orientations().size());
        Map<QrVersion, HeaderFilter> headers = new HashMap<>();
        List<ForkJoinTask<List<SearchUnit.Hit>>> tasks = new ArrayList<>();
        for (SearchUnit unit : wanted) {
            HeaderFilter header =
                    headers.computeIfAbsent(
                            unit.version(),
                            version ->
                                    new HeaderFilter(
                                            version,
                                            scope.polarities(),
                                            effort.headerErrors(version)));
            tasks.add(ForkJoinTask.adapt(() -> unit.run(effort, header, this::tell)));
        }
        ForkJoinTask.invokeAll(tasks);
        Set<SearchUnit.Hit> hits = new LinkedHashSet<>();
        tasks.stream().map(ForkJoinTask::join).forEach(hits::addAll);
        return new ExtractionReport(read(hits), tries(), true);
    }

    private List<Reading> read(Collection<SearchUnit.Hit> hits) {
        PlaceReader reader = PlaceReader.thorough(searched());
        List<Reading> readings = new ArrayList<>();
        for (SearchUnit.Hit hit : hits) {
            progress.report(places, places, "places");
            ModuleRegion region =
                    ModuleRegion.of(hit.version(), hit.placement(), hit.layer().grid());
            Reading reading = reader.read(hit.layer().grid(), region, hit.layer().rule());
            if (reading.isFound()) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /** Places and ways to lay a symbol there; the formats are counted where symbols are read. */
    private Tries searched() {
        return Tries.of(Math.max(1, places))
                .times(scope.orientations().size())
                .times(scope.polarities().size());
    }

    private Tries tries() {
        return searched().times(FORMATS);
    }

    private void tell(long more) {
        done.add(more);
        progress.report(Math.min(places, done.sum()), places, "places");
    }

    private static List<SearchUnit> units(List<ScannedLayer> layers, SearchScope scope) {
        List<SearchUnit> units = new ArrayList<>();
        for (ScannedLayer layer : layers) {
            OccupiedKernels kernels = new OccupiedKernels(layer.grid());
            for (QrVersion version : scope.versionsInOrder()) {
                int rows = kernels.rows() - version.size() + 1;
                int columns = kernels.columns() - version.size() + 1;
                int first = scope.row().orElse(0);
                int end = scope.row().isPresent() ? Math.min(rows, first + 1) : rows;
                int step = Math.max(1, PLACES_PER_UNIT / Math.max(1, columns));
                for (int row = first; row < end && columns > 0; row += step) {
                    int to = Math.min(end, row + step);
                    units.add(new SearchUnit(layer, kernels, version, row, to, scope));
                }
            }
        }
        return units;
    }
}
