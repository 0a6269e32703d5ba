package signet.mark.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import signet.evidence.Tries;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.ModuleRegion;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.qr.symbol.FormatWord;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.KernelGrid;
import signet.ticket.Ticket;

/** Reads the signatures in a suspect, in as much of it as a scope says. */
public final class Extractor {
    private Extractor() {}

    /**
     * Looks for symbols. Where the scope leaves only the way of reading open, every recovery is
     * tried; otherwise the network is searched for blocks that decode, and what is found there is
     * read.
     *
     * @throws MarkException if the scope names a layer or place that the ticket does not have
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it
     */
    public static ExtractionReport extract(Ticket suspect, SearchScope scope, MarkProgress progress)
            throws MarkException {
        List<ScannedLayer> layers = ScannedLayers.of(suspect, scope);
        if (!scope.isOnePlace()) {
            return new BlindSearch(layers, scope, progress).run();
        }
        List<Reading> readings = readPlace(layers, scope, progress);
        return new ExtractionReport(
                readings, Tries.of(Math.max(1, ways(layers, scope).size())), !scope.isOneReading());
    }

    /**
     * Searches the whole network and begins at a place; the rest is spared where what is read there
     * is enough. That is the same reading with the same effort and the same number of tries as in a
     * whole search, so whoever measures what a stranger could read may begin where the owner knows
     * the symbol to be.
     *
     * @param enough what makes the rest of the search needless
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it
     */
    public static ExtractionReport extractFrom(
            Ticket suspect,
            Placement place,
            QrVersion version,
            Predicate<Reading> enough,
            MarkProgress progress)
            throws MarkException {
        SearchScope scope = SearchScope.everywhere();
        BlindSearch search = new BlindSearch(ScannedLayers.of(suspect, scope), scope, progress);
        ExtractionReport there = search.runAt(place, version);
        return there.readings().stream().anyMatch(enough) ? there : search.run();
    }

    /**
     * Reads one place where the symbol's format is known too, as an owner's record knows it; what
     * the symbol says is read, not assumed.
     *
     * @param place fits its layer, which the suspect has
     */
    public static Reading readKnown(Ticket suspect, Placement place, SymbolProfile profile) {
        KernelGrid grid = suspect.layer(place.layer()).orElseThrow().grid();
        return PlaceReader.knowing(new FormatWord(profile.level(), profile.mask()))
                .read(grid, ModuleRegion.of(profile.version(), place, grid), KeptRule.STORED);
    }

    private static List<Reading> readPlace(
            List<ScannedLayer> layers, SearchScope scope, MarkProgress progress)
            throws MarkException {
        List<Way> ways = ways(layers, scope);
        if (ways.isEmpty()) {
            throw MarkException.request(
                    "No symbol fits %s at row %d, column %d; choose a place further up or left."
                            .formatted(
                                    scope.layer().orElseThrow(),
                                    scope.row().orElseThrow(),
                                    scope.column().orElseThrow()));
        }
        PlaceReader reader =
                ways.size() == 1
                        ? PlaceReader.informed()
                        : PlaceReader.cheap(Tries.of(ways.size()));
        List<Reading> attempts = new ArrayList<>();
        for (Way way : ways) {
            progress.report(attempts.size(), ways.size(), "readings");
            Reading reading = reader.read(way.layer().grid(), way.region(), way.layer().rule());
            attempts.add(reading);
            if (reading.isFound()) {
                return List.of(reading);
            }
        }
        return attempts;
    }

    private static List<Way> ways(List<ScannedLayer> layers, SearchScope scope) {
        List<Way> ways = new ArrayList<>();
        int row = scope.row().orElseThrow();
        int column = scope.column().orElseThrow();
        for (ScannedLayer layer : layers) {
            for (QrVersion version : scope.versionsInOrder()) {
                if (row + version.size() > layer.grid().rows()
                        || column + version.size() > layer.grid().columns()) {
                    continue;
                }
                for (Orientation orientation : scope.orientations()) {
                    for (Polarity polarity : scope.polarities()) {
                        Placement place =
                                new Placement(layer.name(), row, column, orientation, polarity);
                        ways.add(new Way(layer, ModuleRegion.of(version, place, layer.grid())));
                    }
                }
            }
        }
        return ways;
    }

    /** One way of reading a place. */
    private record Way(ScannedLayer layer, ModuleRegion region) {}
}
