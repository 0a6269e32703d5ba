package signet.mark.embed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.MarkProgress;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.place.Candidate;
import signet.mark.place.CostMap;
import signet.mark.place.Neighbourhoods;
import signet.mark.place.PlacementSearch;
import signet.mark.place.SymbolFamily;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Embeds a signature where it costs least, with the free codewords that fit the place and several
 * weights in every lit kernel (watermark science, section 3).
 */
public final class SignetEmbedder {
    private static final int SHORTLIST = 512;
    private static final int TRIED = 48;
    private static final int RANKED = 12;

    /** More than are offered, as a cheaper neighbour may take the place of two. */
    private static final int APART = 18;

    private static final int FEW_RESTARTS = 1;
    private static final int MANY_RESTARTS = 16;

    private final Ticket ticket;
    private final SignetSettings settings;
    private final MarkProgress progress;
    private final CostMap costs;
    private final SymbolFitter fitter;

    /**
     * Surveys a ticket for a signature.
     *
     * @throws MarkException if nothing of the ticket is pruned, or nothing is kept
     */
    public SignetEmbedder(Ticket ticket, SignetSettings settings, MarkProgress progress)
            throws MarkException {
        this.ticket = ticket;
        this.settings = settings;
        this.progress = progress;
        this.costs = CostMap.of(ticket, settings.model());
        this.fitter = new SymbolFitter(costs, settings.signature(), settings.seed());
    }

    /**
     * The cheapest places of the whole ticket, each with its best symbol, cheapest first.
     *
     * @throws MarkException if the text does not fit or no symbol fits the ticket
     */
    public List<RankedPlace> rank() throws MarkException {
        List<Candidate> cheapest =
                PlacementSearch.cheapest(costs, families(), settings.taken(), SHORTLIST, progress);
        List<RankedPlace> tried = fitAll(onePerPlace(cheapest), FEW_RESTARTS);
        return refined(tried);
    }

    /**
     * Places to choose among, cheapest first: the cheapest of {@link #rank} and the best of other
     * neighbourhoods, none covered by a cheaper one by more than half.
     *
     * @throws MarkException if the text does not fit or no symbol fits the ticket
     */
    public List<RankedPlace> rankApart() throws MarkException {
        List<Candidate> apart =
                PlacementSearch.apart(costs, families(), settings.taken(), APART, progress);
        List<RankedPlace> all = new ArrayList<>(rank());
        all.addAll(fitAll(apart, MANY_RESTARTS));
        all.sort(RankedPlace.CHEAPEST_FIRST);
        return Neighbourhoods.best(all, RankedPlace::candidate, RANKED);
    }

    /**
     * The best symbols for one place, cheapest first.
     *
     * @throws MarkException if the text does not fit, or the symbol does not fit there or touches
     *     another signature
     */
    public List<RankedPlace> rankAt(Placement placement) throws MarkException {
        Layer layer =
                ticket.prunedLayers().stream()
                        .filter(pruned -> pruned.name().equals(placement.layer()))
                        .findFirst()
                        .orElseThrow(() ->
                                MarkException.request(
                                        "The ticket has no pruned layer called %s."
                                                .formatted(placement.layer())));
        List<Candidate> symbols = new ArrayList<>();
        for (SymbolFamily family : families()) {
            requireFree(family.version(), placement, layer);
            for (DataMask mask : DataMask.values()) {
                symbols.add(new Candidate(placement, family.profile(mask), 0));
            }
        }
        return refined(fitAll(symbols, FEW_RESTARTS));
    }

    private void requireFree(QrVersion version, Placement placement, Layer layer)
            throws MarkException {
        try {
            ModuleRegion.of(version, placement, layer.grid());
        } catch (IllegalArgumentException outside) {
            throw MarkException.request(outside.getMessage());
        }
        boolean touches =
                settings.taken()
                        .touches(
                                placement.layer(),
                                layer.grid().columns(),
                                placement.row(),
                                placement.column(),
                                version.size());
        if (touches) {
            throw MarkException.request(
                    "The symbol would touch a signature that the ticket carries already; move it away.");
        }
    }

    /**
     * Embeds at the cheapest place that flips enough kernels, or at the cheapest of all where none
     * does.
     *
     * @param ranked cheapest first, not empty
     * @throws MarkException if the ticket is too dense or too empty
     */
    public Embedding embed(List<RankedPlace> ranked) throws MarkException {
        List<RankedPlace> tooFew = new ArrayList<>();
        for (RankedPlace place : ranked) {
            if (place.flips() >= settings.minFlips()) {
                return embed(place).passingOver(tooFew);
            }
            tooFew.add(place);
        }
        return embed(ranked.getFirst());
    }

    /**
     * Embeds at one place, few flips or not.
     *
     * @throws MarkException if the ticket is too dense or too empty
     */
    public Embedding embed(RankedPlace place) throws MarkException {
        String name = place.placement().layer();
        NetworkEdit network = new NetworkEdit(ticket, settings.taken(), settings.seed(), progress);
        LayerEdit edit = network.layer(name);
        Writing writing = writing(place, edit);
        writing.darken(edit);
        Regrowth regrowth = new Regrowth(network, edit);
        int[] lit = writing.litKernels();
        regrowth.raise(lit, settings.model().marginOf(edit.kernelSize()));
        regrowth.spread(lit);
        writing.modules().stream()
                .map(writing.region()::kernel)
                .forEach(kernel -> network.freeze(name, kernel));
        network.balanceOut();
        return writing.outcome(network, MarkProfile.SIGNET, settings.signature(), settings.seed());
    }

    private Writing writing(RankedPlace place, LayerEdit edit) {
        SymbolProfile profile = place.symbol().profile();
        ModuleRegion region =
                ModuleRegion.of(profile.version(), place.placement(), edit.originalGrid());
        QrLayout layout = profile.layout();
        BitSet modules = new BitSet();
        for (int bit = 0; bit < layout.codewordBits(); bit++) {
            modules.set(layout.module(bit));
        }
        return new Writing(ticket, region, place.symbol(), modules);
    }

    private List<SymbolFamily> families() throws MarkException {
        List<SymbolFamily> families = new ArrayList<>();
        for (QrVersion version : settings.versions()) {
            for (EcLevel level : settings.levels()) {
                families.add(SymbolFamily.of(settings.signature(), version, level));
            }
        }
        return families;
    }

    private static List<Candidate> onePerPlace(List<Candidate> candidates) {
        Set<List<Object>> seen = new HashSet<>();
        return candidates.stream()
                .filter(candidate -> {
                    Placement place = candidate.placement();
                    return seen.add(
                            List.of(
                                    place.layer(),
                                    place.row(),
                                    place.column(),
                                    candidate.profile().version()));
                })
                .limit(TRIED)
                .toList();
    }

    private List<RankedPlace> refined(List<RankedPlace> tried) {
        List<Candidate> best = tried.stream().limit(RANKED).map(RankedPlace::candidate).toList();
        return fitAll(best, MANY_RESTARTS);
    }

    private List<RankedPlace> fitAll(List<Candidate> candidates, int restarts) {
        AtomicLong done = new AtomicLong();
        return candidates.parallelStream()
                .map(candidate -> {
                    long before = done.getAndIncrement();
                    return fitter.fit(
                            candidate.placement(),
                            candidate.profile(),
                            restarts,
                            () -> progress.report(before, candidates.size(), "symbols"));
                })
                .sorted(RankedPlace.CHEAPEST_FIRST)
                .toList();
    }
}
