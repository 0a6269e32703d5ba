package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.ProtectedKernels;
import signet.mark.Signature;
import signet.mark.place.CostMap;
import signet.mark.place.CostModel;
import signet.mark.place.KernelCosts;
import signet.mark.place.PlacementScore;
import signet.mark.place.PlacementSearch;
import signet.mark.place.SymbolFamily;
import signet.qr.encode.QrEncoder;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleKind;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/** The search for the cheapest place of a signature, against a loop over every cell. */
final class SearchBenchmark implements Benchmark {
    private static final Signature SIGNATURE = Signature.of("signature");
    private static final QrVersion VERSION = new QrVersion(3);
    private static final int SIZE = VERSION.size();

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String summary() {
        return "Pricing every place for a version 3 symbol in a ticket of ResNet-18's size, median of 5.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        Ticket ticket = ResNet18.make();
        try {
            SymbolFamily family = SymbolFamily.of(SIGNATURE, VERSION, EcLevel.H);
            double search = Measure.medianMillis(() -> search(ticket, family));
            long heap = Measure.peakHeapAdded(() -> search(ticket, family));
            CostMap costs = CostMap.of(ticket, CostModel.DEFAULT);
            KernelCosts layer = costs.layers().getLast();
            Placement place = Placement.upright(layer.layer(), 100, 100);
            double score = Measure.medianMillis(() -> PlacementScore.of(layer, family, place));
            double loop = cellByCell(ticket.layer(layer.layer()).orElseThrow());
            long places = places(costs);
            out.printf(Locale.ROOT, "  %,d positions, 128 ways to lie each%n", places);
            out.printf(Locale.ROOT, "    search, costs included          %9.1f ms%n", search);
            out.printf(Locale.ROOT, "    peak heap added                 %9.1f MB%n", heap / 1e6);
            out.printf(Locale.ROOT, "    score of one place              %9.4f ms%n", score);
            out.printf(
                    Locale.ROOT,
                    "    cell by cell, one position timed %8.3f ms, all of them %,.0f s = %,.0f x the search%n",
                    loop,
                    loop * places / 1e3,
                    loop * places / search);
        } catch (MarkException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Object search(Ticket ticket, SymbolFamily family) throws IOException {
        try {
            return PlacementSearch.cheapest(
                    CostMap.of(ticket, CostModel.DEFAULT),
                    List.of(family),
                    ProtectedKernels.NONE,
                    512,
                    MarkProgress.NONE);
        } catch (MarkException impossible) {
            throw new IOException(impossible);
        }
    }

    private static long places(CostMap costs) {
        return costs.layers().stream()
                .mapToLong(layer ->
                        Math.max(0L, layer.grid().rows() - SIZE + 1)
                                * Math.max(0, layer.grid().columns() - SIZE + 1))
                .sum();
    }

    /** Time for all 128 ways to lie at one position, looking at every cell and its weights. */
    private static double cellByCell(Layer layer) throws IOException {
        float[] weights = layer.weight().orElseThrow().floats();
        int columns = layer.grid().columns();
        List<ModuleMatrix> symbols = new ArrayList<>();
        for (DataMask mask : DataMask.values()) {
            SymbolProfile profile = new SymbolProfile(VERSION, EcLevel.H, mask);
            symbols.add(QrEncoder.encode(profile, SIGNATURE.text(), SIGNATURE.encoding()).matrix());
        }
        return Measure.medianMillis(() -> priceAllWays(symbols, weights, columns));
    }

    private static double priceAllWays(List<ModuleMatrix> symbols, float[] weights, int columns) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (ModuleMatrix symbol : symbols) {
            for (Orientation way : Orientation.values()) {
                for (Polarity polarity : Polarity.values()) {
                    double cost = price(symbol, way, polarity, weights, columns);
                    cheapest = Math.min(cheapest, cost);
                }
            }
        }
        return cheapest;
    }

    private static double price(
            ModuleMatrix symbol, Orientation way, Polarity polarity, float[] weights, int columns) {
        double cost = 0;
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                if (VERSION.layout().kind(row, column) != ModuleKind.CODEWORD) {
                    continue;
                }
                int at = (100 + way.row(SIZE, row, column)) * columns;
                int kernel = at + 100 + way.column(SIZE, row, column);
                double energy = 0;
                for (int i = kernel * 9; i < kernel * 9 + 9; i++) {
                    energy += weights[i] * weights[i];
                }
                boolean keeps = polarity.keeps(symbol.isDark(row, column));
                cost += keeps ? (energy > 0 ? 0 : 0.01) : energy;
            }
        }
        return cost;
    }
}
