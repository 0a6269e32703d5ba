package signet.ui;

import java.util.ArrayList;
import java.util.List;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.Sample;
import signet.app.Samples;
import signet.app.job.Outcome;
import signet.ticket.Layer;
import signet.ticket.Ticket;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.heatmap.Picture;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.welcome.SampleCard;

/** The cards of the samples, each with a picture of one layer. */
final class SampleCards {
    private static final int SIDE = 64;

    private record Shown(SampleCard card, Layer layer) {}

    private final WorkbenchViewModel model;
    private final List<SampleCard> cards = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private HeatmapPalette palette = HeatmapPalette.light();
    private ColourMap map = ColourMap.values()[0];

    SampleCards(WorkbenchViewModel model) {
        this.model = model;
        Samples.all().forEach(this::add);
    }

    private void add(Sample sample) {
        String data = sample.data().equals("none") ? "" : ", " + sample.data();
        SampleCard card =
                new SampleCard(
                        sample.title() + data,
                        List.of(sample.line()),
                        () -> model.open(sample.file()));
        cards.add(card);
        model.runner()
                .start(
                        "Draw " + sample.title(),
                        Operations.OPEN.with(new Operations.TicketPath(sample.file())),
                        event -> {},
                        outcome -> {
                            if (outcome instanceof Outcome.Done<OpenedTicket>(var opened)) {
                                show(card, opened.ticket(), sample.picture());
                            }
                        });
    }

    private void show(SampleCard card, Ticket ticket, String picture) {
        ticket.layer(picture)
                .ifPresent(layer -> {
                    shown.add(new Shown(card, layer));
                    paint(shown.getLast());
                });
    }

    private void paint(Shown one) {
        KernelThumbnail thumbnail = new KernelThumbnail(SIDE, SIDE, 1);
        thumbnail.show(Picture.fitting(one.layer(), SIDE, SIDE, map, palette), one.layer().name());
        one.card().show(thumbnail);
    }

    /** The cards, in the order of the samples' index. */
    List<SampleCard> cards() {
        return cards;
    }

    /** Draws all pictures in other colours. */
    void paintWith(ColourMap nextMap, HeatmapPalette nextPalette) {
        map = nextMap;
        palette = nextPalette;
        shown.forEach(this::paint);
    }
}
