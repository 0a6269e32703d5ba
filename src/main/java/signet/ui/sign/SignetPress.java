package signet.ui.sign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.MarkProgress;
import signet.mark.Placement;
import signet.mark.ProtectedKernels;
import signet.mark.embed.Embedding;
import signet.mark.embed.RankedPlace;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.mark.place.CostMap;
import signet.mark.place.PlacementScore;
import signet.mark.place.PlacementSearch;
import signet.mark.place.SymbolFamily;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.DataMask;
import signet.ticket.Ticket;

/** The cheapest places and symbols, with free codewords. */
record SignetPress(
        Ticket ticket,
        SignForm form,
        ProtectedKernels taken,
        CostMap costs,
        SymbolFamily family,
        Map<DataMask, QrSymbol> symbols)
        implements Press {
    private static final int FIRST = 12;

    static SignetPress of(Ticket ticket, SignForm form, ProtectedKernels taken)
            throws MarkException {
        SymbolFamily family = SymbolFamily.of(form.signature(), form.version(), form.level());
        Map<DataMask, QrSymbol> symbols = new EnumMap<>(DataMask.class);
        for (DataMask mask : DataMask.values()) {
            symbols.put(
                    mask,
                    QrEncoder.encode(
                            family.profile(mask), form.text(), form.signature().encoding()));
        }
        return new SignetPress(
                ticket, form, taken, CostMap.of(ticket, form.model()), family, symbols);
    }

    @Override
    public Optional<LaidSymbol> at(Placement placement) {
        return layerAt(placement)
                .map(layer ->
                        laid(
                                placement,
                                symbols.get(PlacementScore.of(layer, family, placement).mask())));
    }

    @Override
    public List<LaidSymbol> quick(MarkProgress progress) throws MarkException {
        return PlacementSearch.apart(costs, List.of(family), taken, FIRST, progress).stream()
                .map(candidate ->
                        laid(candidate.placement(), symbols.get(candidate.profile().mask())))
                .toList();
    }

    @Override
    public List<LaidSymbol> ranked(MarkProgress progress) throws MarkException {
        return embedder(progress).rankApart().stream().map(this::laid).toList();
    }

    @Override
    public LaidSymbol refined(Placement placement, MarkProgress progress) throws MarkException {
        return laid(embedder(progress).rankAt(placement).getFirst());
    }

    @Override
    public Embedding press(LaidSymbol symbol, MarkProgress progress) throws MarkException {
        return embedder(progress)
                .embed(
                        new RankedPlace(
                                symbol.placement(),
                                symbol.symbol(),
                                0,
                                symbol.grown(),
                                symbol.emptied(),
                                symbol.energyShare()));
    }

    private SignetEmbedder embedder(MarkProgress progress) throws MarkException {
        SignetSettings settings =
                SignetSettings.of(form.signature())
                        .with(List.of(form.version()), List.of(form.level()))
                        .with(form.model())
                        .beside(taken);
        return new SignetEmbedder(ticket, settings, progress);
    }

    private LaidSymbol laid(RankedPlace place) {
        return laid(place.placement(), place.symbol());
    }

    private LaidSymbol laid(Placement placement, QrSymbol symbol) {
        return LaidSymbol.of(
                costs.layer(placement.layer()).orElseThrow(),
                placement,
                symbol,
                MarkProfile.SIGNET,
                form.margin());
    }
}
