package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import signet.attack.Attack;
import signet.attack.AttackException;
import signet.attack.catalogue.Catalogue;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Signature;
import signet.mark.embed.Embedding;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.mark.record.OwnerRecord;
import signet.ticket.Ticket;
import signet.ui.attack.live.LiveCode;
import signet.ui.attack.live.LiveTest;
import signet.ui.attack.live.LiveViewModel;
import signet.ui.attack.live.LiveWords;
import signet.ui.attack.live.Target;
import signet.ui.symbol.SymbolPicture;

/** What stands between a movement of the attack slider and the code and p-value on the screen. */
final class AttackBenchmark implements Benchmark {
    private static final Path SAMPLE = Path.of("sample-models", "resnet20-cifar10.safetensors");
    private static final int MODULE_PIXELS = 4;

    @Override
    public String name() {
        return "attack";
    }

    @Override
    public String summary() {
        return "Slider to code and p-value, with the owner's record, median of 5.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        try {
            measure(out, "ResNet-20", TicketFile.open(SAMPLE).ticket());
            measure(out, "ResNet-18", ResNet18.network());
        } catch (MarkException | MalformedFileException impossible) {
            throw new IOException(impossible);
        }
    }

    private static void measure(PrintStream out, String network, Ticket original)
            throws IOException, MarkException {
        SignetEmbedder embedder =
                new SignetEmbedder(
                        original, SignetSettings.of(Signature.of("signature")), MarkProgress.NONE);
        Embedding embedding = embedder.embed(embedder.rank());
        Target target = Target.of(OwnerRecord.of(original, embedding));
        for (String id : LiveViewModel.INSTANT) {
            Attack attack = Catalogue.find(id);
            String figure;
            try {
                LiveTest test = LiveTest.of(embedding.ticket(), target, attack);
                double strength = attack.facts().strength().usual().getFirst();
                figure =
                        String.format(
                                Locale.ROOT,
                                "%7.2f ms",
                                Measure.medianMillis(() -> draw(test, strength)));
            } catch (AttackException unfit) {
                figure = "not measured: " + unfit.getMessage();
            }
            out.printf(Locale.ROOT, "  %s, %-20s %s%n", network, attack.facts().title(), figure);
        }
    }

    private static Object draw(LiveTest test, double strength) throws IOException {
        try {
            LiveCode code = test.glance(strength);
            return SymbolPicture.of(LiveWords.cells(code.code(), true), MODULE_PIXELS, 2, false);
        } catch (AttackException impossible) {
            throw new IOException(impossible);
        }
    }
}
