package signet.mark.extract;

import java.util.EnumSet;
import java.util.Set;
import signet.evidence.Tries;
import signet.mark.ModuleRegion;
import signet.qr.recover.ReadingOptions;
import signet.qr.recover.Rung;
import signet.qr.recover.SymbolReader;
import signet.qr.symbol.FormatWord;
import signet.ticket.KernelGrid;

/** Reads one region of one layer with the ladder of recoveries. */
final class PlaceReader {
    /** What takes a few milliseconds, for when there are many regions. */
    private static final Set<Rung> CHEAP =
            EnumSet.of(Rung.HARD, Rung.ERASURES, Rung.GMD, Rung.CERTAIN_MODULES);

    private final SymbolReader reader;
    private final Tries searched;

    private PlaceReader(ReadingOptions options, Tries searched) {
        this.reader = new SymbolReader(options);
        this.searched = searched;
    }

    /** For a place that the caller was told: every rung, because nothing was searched. */
    static PlaceReader informed() {
        return new PlaceReader(ReadingOptions.standard().withBlind(false), Tries.ONE);
    }

    /** For a place and a symbol's format that the caller was told. */
    static PlaceReader knowing(FormatWord format) {
        return new PlaceReader(
                ReadingOptions.standard().withBlind(false).withFormat(format), Tries.ONE);
    }

    /** For one of many ways of reading: the cheap rungs, and the search has to be paid for. */
    static PlaceReader cheap(Tries searched) {
        return new PlaceReader(blind(searched).withRungs(CHEAP), searched);
    }

    /** For a hit of a search: every rung, and the search has to be paid for. */
    static PlaceReader thorough(Tries searched) {
        return new PlaceReader(blind(searched), searched);
    }

    Reading read(KernelGrid grid, ModuleRegion region, KeptRule source) {
        ModuleOpinions opinions = new ModuleOpinions(grid, region);
        return new Reading(
                region.placement(),
                opinions.found(),
                source,
                reader.read(opinions.grids()),
                searched);
    }

    private static ReadingOptions blind(Tries searched) {
        ReadingOptions standard = ReadingOptions.standard();
        return standard.withBlind(true)
                .withMaxLog2FalseFinds(standard.maxLog2FalseFinds() - searched.log2());
    }
}
