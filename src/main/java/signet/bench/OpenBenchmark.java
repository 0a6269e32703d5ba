package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import signet.format.FileKind;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.TicketWriter;
import signet.format.file.AtomicFile;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** How long a large ticket takes to open, against reading its bytes once from the page cache. */
final class OpenBenchmark implements Benchmark {
    private static final int BUFFER = 1 << 20;

    @Override
    public String name() {
        return "open";
    }

    @Override
    public String summary() {
        return "Opening a ticket of ResNet-50's size, median of 5.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("signet-bench-");
        Path file = folder.resolve("resnet50");
        try {
            for (FileKind kind : List.of(FileKind.SAFETENSORS, FileKind.TORCH_ZIP)) {
                AtomicFile.write(file, o -> TicketWriter.write(ResNet50.make(), kind, o));
                measure(kind, file, out);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void measure(FileKind kind, Path file, PrintStream out) throws IOException {
        double first = Measure.firstMillis(() -> open(file));
        double reading = Measure.medianMillis(() -> readOnce(file));
        double opening = Measure.medianMillis(() -> open(file));
        double masks = Measure.medianMillis(() -> maskAll(open(file)));
        Ticket ticket = open(file);
        long bytes = ticket.tensors().stream().mapToLong(Tensor::bytes).sum();
        long maskHeap = Measure.peakHeapAdded(() -> maskAll(open(file)));
        long decodeHeap = Measure.peakHeapAdded(() -> decodeAll(open(file)));
        out.printf(Locale.ROOT, "  %s, %,d bytes%n", kind.title(), Files.size(file));
        out.printf(Locale.ROOT, "    read once from the page cache   %7.1f ms%n", reading);
        out.printf(Locale.ROOT, "    first call in this process      %7.1f ms%n", first);
        time(out, "call to ticket ready            ", opening, reading);
        time(out, "call to all masks packed        ", masks, reading);
        heap(out, "peak heap added by all masks    ", maskHeap, bytes);
        heap(out, "peak heap added by all values   ", decodeHeap, bytes);
    }

    private static void time(PrintStream out, String what, double millis, double reading) {
        out.printf(
                Locale.ROOT, "    %s%7.1f ms = %.2f x reading%n", what, millis, millis / reading);
    }

    private static void heap(PrintStream out, String what, long added, long bytes) {
        out.printf(
                Locale.ROOT,
                "    %s%7.1f MB = %.2f x the tensors%n",
                what,
                added / 1e6,
                (double) added / bytes);
    }

    private static Object readOnce(Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(buffer) >= 0) {
                buffer.clear();
            }
        }
        return buffer;
    }

    private static Ticket open(Path file) throws IOException {
        try {
            return TicketFile.open(file).ticket();
        } catch (MalformedFileException e) {
            throw new IOException("Signet cannot read what it wrote", e);
        }
    }

    private static Object maskAll(Ticket ticket) {
        return ticket.layers().stream().map(Layer::mask).toList();
    }

    private static Object decodeAll(Ticket ticket) {
        return ticket.tensors().stream().map(Tensor::floats).toList();
    }
}
