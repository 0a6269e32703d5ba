package signet.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import signet.app.ConvertTicket;
import signet.app.Operations;
import signet.format.file.AtomicFile;
import signet.report.HeatmapFigure;
import signet.report.LayerTableCsv;
import signet.report.Palette;
import signet.report.Picture;
import signet.ticket.Layer;
import signet.ticket.LayerStatistics;
import signet.ticket.Ticket;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapMode;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.HeatmapView;
import signet.ui.heatmap.Legend;
import signet.ui.inspect.InspectViewModel;
import signet.ui.shell.Messages;
import signet.ui.shell.WorkbenchViewModel;

/** What leaves the window: copies, pictures, tables, numbers on the clipboard. */
final class Exports {
    private static final int PNG_SCALE = 2;

    private final WorkbenchViewModel model;
    private final InspectViewModel inspect;
    private final HeatmapView view;
    private final Messages messages;

    Exports(
            WorkbenchViewModel model,
            InspectViewModel inspect,
            HeatmapView view,
            Messages messages) {
        this.model = model;
        this.inspect = inspect;
        this.view = view;
        this.messages = messages;
    }

    void saveCopy(FileDialogs dialogs) {
        Path source = model.ticketProperty().get().file().path();
        Optional<Path> target = dialogs.save("Save a copy", stem(source) + "-copy.safetensors");
        target.ifPresent(file ->
                model.start(
                        "Save " + file.getFileName(),
                        Operations.CONVERT.with(
                                new ConvertTicket.Parameters(source, file, Optional.empty(), true)),
                        written -> done(written.file())));
    }

    void heatmapPng(FileDialogs dialogs) {
        HeatmapFigure figure = figure();
        write(dialogs, inspect.layerProperty().get().name() + ".png", () -> figure.png(PNG_SCALE));
    }

    void heatmapSvg(FileDialogs dialogs) {
        write(dialogs, inspect.layerProperty().get().name() + ".svg", figure()::svg);
    }

    void layersCsv(FileDialogs dialogs) {
        Ticket ticket = model.ticketProperty().get().ticket();
        String name = stem(model.ticketProperty().get().file().path()) + "-layers.csv";
        write(dialogs, name, () -> LayerTableCsv.of(ticket).getBytes(StandardCharsets.UTF_8));
    }

    private HeatmapFigure figure() {
        Picture picture =
                switch (view.modeProperty().get()) {
                    case KERNEL_GRID -> Picture.KERNELS;
                    case ELEMENTS -> Picture.ELEMENTS;
                    case MAGNITUDE -> Picture.MAGNITUDES;
                    case WEIGHT -> Picture.WEIGHTS;
                };
        return new HeatmapFigure(
                inspect.layerProperty().get(),
                picture,
                palette(view.colourMapProperty().get(), view.paletteProperty().get()));
    }

    /** The colours on the screen, for a figure. */
    private static Palette palette(ColourMap map, HeatmapPalette colours) {
        List<Integer> steps =
                Legend.of(HeatmapMode.KERNEL_GRID, ColourMap.STEPS, 1, map, colours)
                        .swatches()
                        .stream()
                        .map(Legend.Swatch::colour)
                        .toList();
        List<Legend.Swatch> weights = Legend.of(HeatmapMode.WEIGHT, 1, 1, map, colours).swatches();
        return new Palette(
                colours.ground(),
                colours.text(),
                colours.muted(),
                colours.bar(),
                colours.bad(),
                steps,
                weights.get(1).colour(),
                weights.getLast().colour());
    }

    private void write(FileDialogs dialogs, String name, Supplier<byte[]> content) {
        dialogs.save("Export", name)
                .ifPresent(file ->
                        model.start(
                                "Export " + file.getFileName(),
                                progress -> {
                                    byte[] bytes = content.get();
                                    AtomicFile.write(file, out -> out.write(bytes));
                                    return file;
                                },
                                this::done));
    }

    void copyNumbers() {
        LayerStatistics numbers = inspect.statisticsProperty().get();
        if (numbers != null) {
            Clipboard.getSystemClipboard()
                    .setContent(
                            Map.of(
                                    DataFormat.PLAIN_TEXT,
                                    text(inspect.layerProperty().get(), numbers)));
            messages.show(Messages.Tone.OK, "The layer's numbers are on the clipboard.");
        }
    }

    /** A layer's numbers as lines of text. */
    static String text(Layer layer, LayerStatistics numbers) {
        return String.format(
                Locale.ROOT,
                """
                %s, %s
                density: %s
                empty kernels: %,d of %,d
                dead output channels: %,d of %,d
                dead input channels: %,d of %,d
                """,
                layer.name(),
                layer.shape(),
                numbers.density(),
                numbers.emptyKernels(),
                numbers.kernels(),
                numbers.deadOutputs(),
                numbers.outputs().size(),
                numbers.deadInputs(),
                numbers.inputs().size());
    }

    private void done(Path file) {
        messages.show(Messages.Tone.OK, "Written: " + file.getFileName());
    }

    /** A file's name without what follows its first dot. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
