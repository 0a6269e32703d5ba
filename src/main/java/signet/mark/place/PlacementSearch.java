package signet.mark.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.ProtectedKernels;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.QrVersion;

/**
 * Prices every place of a ticket for a signature: all layers, positions, orientations, polarities
 * and data masks.
 */
public final class PlacementSearch {
    /** Rows of positions that one task looks at: a few milliseconds in the widest usual layer. */
    private static final int BAND = 8;

    /** Positions at once: what is added up stays in the first cache. */
    private static final int WIDTH = 512;

    private final ProtectedKernels taken;
    private final MarkProgress progress;
    private final AtomicLong done = new AtomicLong();

    private PlacementSearch(ProtectedKernels taken, MarkProgress progress) {
        this.taken = taken;
        this.progress = progress;
    }

    /**
     * A few rows of positions in a layer.
     *
     * @param shortlists one for each square block of positions, from the left
     */
    private record Band(
            Prepared layer,
            SymbolFamily family,
            List<Template> templates,
            int row,
            List<Shortlist> shortlists) {}

    /** What every band of a layer reads. */
    private record Prepared(KernelCosts costs, float[] differences, float[] darkSums) {}

    /**
     * The cheapest places.
     *
     * @param families the symbols to place, one for each version and level
     * @param taken kernels that a symbol must not lie on
     * @param limit how many to keep
     * @return cheapest first
     * @throws MarkException if no symbol fits anywhere, saying what does
     */
    public static List<Candidate> cheapest(
            CostMap costs,
            List<SymbolFamily> families,
            ProtectedKernels taken,
            int limit,
            MarkProgress progress)
            throws MarkException {
        Shortlist common = new Shortlist(limit);
        return new PlacementSearch(taken, progress).search(costs, families, () -> common);
    }

    /**
     * The cheapest places of different neighbourhoods: none is covered by a cheaper one by more
     * than half. Of neighbours a few positions apart only the cheapest is looked at, so a small
     * ticket may have fewer than the limit.
     *
     * @return cheapest first
     * @throws MarkException if no symbol fits anywhere, saying what does
     */
    public static List<Candidate> apart(
            CostMap costs,
            List<SymbolFamily> families,
            ProtectedKernels taken,
            int limit,
            MarkProgress progress)
            throws MarkException {
        return Neighbourhoods.best(
                new PlacementSearch(taken, progress)
                        .search(costs, families, () -> new Shortlist(1)),
                candidate -> candidate,
                limit);
    }

    /**
     * @param shortlists what a block of positions is entered in
     */
    private List<Candidate> search(
            CostMap costs, List<SymbolFamily> families, Supplier<Shortlist> shortlists)
            throws MarkException {
        List<Band> bands = bands(costs, families, shortlists);
        bands.parallelStream().forEach(band -> price(band, bands.size()));
        List<Candidate> found =
                bands.stream()
                        .flatMap(band -> band.shortlists().stream())
                        .distinct()
                        .flatMap(shortlist -> shortlist.cheapestFirst().stream())
                        .sorted(Candidate.CHEAPEST_FIRST)
                        .toList();
        if (found.isEmpty()) {
            throw bands.isEmpty() ? tooSmall(costs, families) : allTaken();
        }
        return found;
    }

    private static List<Band> bands(
            CostMap costs, List<SymbolFamily> families, Supplier<Shortlist> shortlists) {
        List<Band> bands = new ArrayList<>();
        List<Prepared> layers =
                costs.layers().stream()
                        .map(layer -> new Prepared(layer, layer.differences(), layer.darkSums()))
                        .toList();
        for (SymbolFamily family : families) {
            List<Template> templates =
                    Arrays.stream(Orientation.values())
                            .map(orientation -> Template.of(family, orientation))
                            .toList();
            int size = family.version().size();
            for (Prepared layer : layers) {
                int blocks = Math.ceilDiv(layer.costs().grid().columns() - size + 1, BAND);
                int rows = blocks > 0 ? layer.costs().grid().rows() : 0;
                for (int row = 0; row + size <= rows; row += BAND) {
                    bands.add(
                            new Band(
                                    layer,
                                    family,
                                    templates,
                                    row,
                                    Stream.generate(shortlists).limit(blocks).toList()));
                }
            }
        }
        return bands;
    }

    private void price(Band band, long bands) {
        progress.report(done.getAndIncrement(), bands, "bands");
        KernelCosts costs = band.layer().costs();
        int size = band.family().version().size();
        int rows = Math.min(BAND, costs.grid().rows() - size + 1 - band.row());
        int positions = costs.grid().columns() - size + 1;
        RegionSums sums =
                new RegionSums(
                        band.layer().differences(),
                        band.layer().darkSums(),
                        costs.grid().columns(),
                        Math.min(WIDTH, positions));
        for (Template template : band.templates()) {
            for (int row = band.row(); row < band.row() + rows; row++) {
                for (int column = 0; column < positions; column += WIDTH) {
                    int count = Math.min(WIDTH, positions - column);
                    sums.sum(template, row, column, count);
                    collect(band, template.orientation(), sums, row, column, count);
                }
            }
        }
    }

    private void collect(
            Band band, Orientation way, RegionSums sums, int row, int column, int count) {
        for (int i = 0; i < count; i++) {
            Shortlist shortlist = band.shortlists().get((column + i) / BAND);
            if (sums.cheapest(i) <= shortlist.bound()) {
                offer(
                        band,
                        shortlist,
                        new Placement(
                                band.layer().costs().layer(),
                                row,
                                column + i,
                                way,
                                Polarity.LIGHT_KEPT),
                        sums,
                        i);
            }
        }
    }

    /** Offers the cheapest mask and polarity of a place. */
    private void offer(
            Band band, Shortlist shortlist, Placement place, RegionSums sums, int position) {
        KernelCosts costs = band.layer().costs();
        int size = band.family().version().size();
        if (taken.touches(
                costs.layer(), costs.grid().columns(), place.row(), place.column(), size)) {
            return;
        }
        Placement cheapestPlace = place;
        DataMask cheapestMask = DataMask.CHEQUERED;
        float cost = Float.POSITIVE_INFINITY;
        for (DataMask mask : DataMask.values()) {
            float light = sums.lightKept(mask.number(), position);
            float dark = sums.darkKept(mask.number(), position);
            if (Math.min(light, dark) < cost) {
                cost = Math.min(light, dark);
                cheapestMask = mask;
                cheapestPlace =
                        place.with(light <= dark ? Polarity.LIGHT_KEPT : Polarity.DARK_KEPT);
            }
        }
        shortlist.offer(new Candidate(cheapestPlace, band.family().profile(cheapestMask), cost));
    }

    private static MarkException allTaken() {
        return MarkException.request(
                "Every place that is large enough touches a signature that the ticket carries already; choose a smaller version.");
    }

    private static MarkException tooSmall(CostMap costs, List<SymbolFamily> families) {
        int asked =
                families.stream().mapToInt(family -> family.version().size()).min().orElseThrow();
        KernelCosts largest =
                costs.layers().stream()
                        .max(Comparator.comparingInt(PlacementSearch::side))
                        .orElseThrow();
        int version = (side(largest) - 17) / 4;
        String advice =
                version < 1
                        ? "no symbol fits this ticket"
                        : "choose version %d or smaller"
                                .formatted(Math.min(version, QrVersion.LAST));
        return MarkException.request(
                "No pruned layer has %d x %d kernels for the symbol; the largest, %s, has %d x %d: %s."
                        .formatted(
                                asked,
                                asked,
                                largest.layer(),
                                largest.grid().rows(),
                                largest.grid().columns(),
                                advice));
    }

    private static int side(KernelCosts costs) {
        return Math.min(costs.grid().rows(), costs.grid().columns());
    }
}
