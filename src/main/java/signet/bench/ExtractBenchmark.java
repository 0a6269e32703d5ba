package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Signature;
import signet.mark.claim.Verifier;
import signet.mark.embed.Embedding;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.mark.extract.ExtractionReport;
import signet.mark.extract.Extractor;
import signet.mark.extract.SearchScope;
import signet.mark.record.OwnerRecord;
import signet.ticket.Ticket;

/** Reading signatures blind, and verifying them with the owner's record. */
final class ExtractBenchmark implements Benchmark {
    private static final Path SAMPLE = Path.of("sample-models", "resnet20-cifar10.safetensors");

    @Override
    public String name() {
        return "extract";
    }

    @Override
    public String summary() {
        return "Reading a ResNet-20 and a ResNet-18 blind, and verifying with a record, median of 5.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        try {
            Ticket original = TicketFile.open(SAMPLE).ticket();
            SignetEmbedder embedder =
                    new SignetEmbedder(
                            original,
                            SignetSettings.of(Signature.of("signature")),
                            MarkProgress.NONE);
            Embedding embedding = embedder.embed(embedder.rank());
            OwnerRecord record = OwnerRecord.of(original, embedding);
            Ticket marked = embedding.ticket();
            print(out, "blind, ResNet-20, marked", Measure.medianMillis(() -> blind(marked)));
            print(out, "blind, ResNet-20, unmarked", Measure.medianMillis(() -> blind(original)));
            print(out, "verify, marked", Measure.medianMillis(() -> verify(marked, record)));
            print(out, "verify, unmarked", Measure.medianMillis(() -> verify(original, record)));
            Ticket large = ResNet18.make();
            print(out, "blind, ResNet-18, unmarked", Measure.medianMillis(() -> blind(large)));
        } catch (MarkException | MalformedFileException impossible) {
            throw new IOException(impossible);
        }
    }

    private static void print(PrintStream out, String what, double millis) {
        out.printf(Locale.ROOT, "    %-30s %9.1f ms%n", what, millis);
    }

    private static ExtractionReport blind(Ticket suspect) throws IOException {
        try {
            return Extractor.extract(suspect, SearchScope.everywhere(), MarkProgress.NONE);
        } catch (MarkException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Object verify(Ticket suspect, OwnerRecord record) throws IOException {
        try {
            return Verifier.verify(suspect, record, MarkProgress.NONE);
        } catch (MarkException impossible) {
            throw new IOException(impossible);
        }
    }
}
