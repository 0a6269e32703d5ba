package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import signet.app.Log;
import signet.app.files.Directories;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.format.FileKind;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.TicketWriter;
import signet.format.file.AtomicFile;
import signet.lab.RunData;
import signet.lab.spec.SpecException;
import signet.lab.sweep.Sweep;
import signet.lab.sweep.SweepDraft;
import signet.lab.sweep.SweepFolder;
import signet.lab.sweep.SweepListener;
import signet.lab.sweep.SweepSpec;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Signature;
import signet.mark.embed.Embedding;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.mark.record.OwnerRecord;
import signet.net.Device;
import signet.net.DeviceException;
import signet.net.Engine;
import signet.net.Network;
import signet.net.djl.DjlEngine;
import signet.ticket.Ticket;

/**
 * A sweep of sixty cells that trains nothing, audit of its control included, against the
 * evaluations in it; and as many evaluations before and after it, which shows how steady the
 * machine was.
 */
final class SweepBenchmark implements Benchmark {
    private static final Path SAMPLE = Path.of("sample-models", "resnet20-fashion.safetensors");

    /** Bare evaluations on either side of the sweep, so that a slower machine slows both. */
    private static final int BARE = 5;

    private static final String SPEC =
            """
            {"version": 1,
             "tickets": [
               {"name": "signed", "file": "signed.safetensors", "record": "record.json"},
               {"name": "unmarked", "kind": "unmarked", "file": "original.safetensors",
                "record": "record.json"}],
             "data": {"name": "fashion-mnist"},
             "attacks": [
               {"attack": "prune", "strengths": [0.05, 0.1, 0.2, 0.3, 0.5]},
               {"attack": "prune-random", "strengths": [0.05, 0.1, 0.2, 0.3, 0.5], "seeds": [1, 2]},
               {"attack": "add-on", "strengths": [0.005, 0.01, 0.02, 0.05, 0.1], "seeds": [1, 2]},
               {"attack": "add-on-scaled", "strengths": [0.005, 0.01, 0.02, 0.05, 0.1]},
               {"attack": "add-on-targeted", "strengths": [1]},
               {"attack": "fill", "strengths": [0.1, 0.5, 1]},
               {"attack": "replace", "strengths": [1]},
               {"attack": "replace-differing", "strengths": [0.1, 0.3, 1]},
               {"attack": "overwrite", "strengths": [1]},
               {"attack": "second-signature", "strengths": [1]},
               {"attack": "rewrite", "strengths": [0.1, 0.3, 0.5], "seeds": [1, 2]},
               {"attack": "permute", "strengths": [0.1, 0.5, 1], "seeds": [1, 2]},
               {"attack": "rescale", "strengths": [2, 10]},
               {"attack": "quantise", "strengths": [16, 12, 8, 4]}]}
            """;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String summary() {
        return "60 cells on a ResNet-20 and 10,000 images, against the evaluations in them.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        Log.toStandardError(false);
        Path natives = Directories.ofThisUser().cache().resolve("natives");
        try (TemporaryFolder temporary = TemporaryFolder.make();
                Engine engine = DjlEngine.open(Device.CPU, TrainingSetup.THREADS, natives)) {
            Path folder = temporary.path();
            Ticket signed = prepare(folder);
            SweepSpec spec = SweepDraft.read(folder.resolve("sweep.json"));
            measure(out, engine, spec, Network.of(signed), folder.resolve("results"));
        } catch (DeviceException
                | DataSetException
                | MarkException
                | MalformedFileException
                | SpecException impossible) {
            throw new IOException(impossible.getMessage(), impossible);
        }
    }

    private static void measure(
            PrintStream out, Engine engine, SweepSpec spec, Network network, Path results)
            throws DataSetException, IOException {
        ImageSet images = RunData.open(spec.images()).test();
        evaluate(engine, network, images);
        double bare = evaluate(engine, network, images);
        TimedEvaluations timed = new TimedEvaluations(engine);
        double sweep =
                Measure.firstMillis(() -> sweep(timed.engine(), SweepFolder.of(results, spec)))
                        / 1e3;
        bare = (bare + evaluate(engine, network, images)) / 2;
        out.printf(
                Locale.ROOT,
                "    %d cells, %,d images, %d threads %12.1f s%n",
                spec.cells().size(),
                images.size(),
                engine.facts().threads(),
                sweep);
        out.printf(
                Locale.ROOT,
                "    of it in %d evaluations %20.1f s%n",
                timed.count(),
                timed.seconds());
        out.printf(Locale.ROOT, "    beyond them %27.1f %%%n", 100 * (sweep / timed.seconds() - 1));
        out.printf(Locale.ROOT, "    as many before and after it %13.1f s%n", timed.count() * bare);
    }

    private static Object sweep(Engine engine, SweepFolder folder) throws IOException {
        try {
            return Sweep.run(folder, engine, RunData::open, SweepListener.NONE);
        } catch (DataSetException impossible) {
            throw new IOException(impossible.getMessage(), impossible);
        }
    }

    /** Mean seconds of one evaluation. */
    private static double evaluate(Engine engine, Network network, ImageSet images)
            throws IOException {
        double seconds = 0;
        for (int i = 0; i < BARE; i++) {
            seconds +=
                    Measure.firstMillis(() ->
                            engine.evaluate(network, images, Engine.BatchListener.NONE))
                            / 1e3;
        }
        return seconds / BARE;
    }

    /** Writes what the spec names; the signed ticket as it is shipped. */
    static Ticket prepare(Path folder) throws IOException, MarkException, MalformedFileException {
        Ticket original = TicketFile.open(SAMPLE).ticket();
        SignetEmbedder embedder =
                new SignetEmbedder(
                        original, SignetSettings.of(Signature.of("signature")), MarkProgress.NONE);
        Embedding embedding = embedder.embed(embedder.rank());
        Ticket signed = embedding.ticket().shipped();
        write(folder.resolve("original.safetensors"), original);
        write(folder.resolve("signed.safetensors"), signed);
        Files.write(folder.resolve("record.json"), OwnerRecord.of(original, embedding).toJson());
        Files.writeString(folder.resolve("sweep.json"), SPEC);
        return signed;
    }

    private static void write(Path file, Ticket ticket) throws IOException {
        AtomicFile.write(file, out -> TicketWriter.write(ticket, FileKind.SAFETENSORS, out));
    }
}
