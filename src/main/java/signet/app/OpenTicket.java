package signet.app;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/** Opens a ticket for looking at it; window and command line share this. */
final class OpenTicket {
    private OpenTicket() {}

    static OpenedTicket open(Path file, Progress progress) throws ProblemException {
        TicketFile read = read(file);
        return checked(file, () -> ready(read, progress));
    }

    /** What needs the masks, which are checked only when they are made. */
    static <R> R checked(Path file, Supplier<R> use) throws ProblemException {
        try {
            return use.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ProblemException(Problems.opening(file, e));
        } catch (InternalError fault) {
            throw new ProblemException(Problems.cutShort(file, fault));
        }
    }

    /** Reads a ticket without looking at its masks. */
    static TicketFile read(Path file) throws ProblemException {
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problems.folder(file));
        }
        try {
            return TicketFile.open(file);
        } catch (MalformedFileException e) {
            throw new ProblemException(Problems.opening(file, e));
        } catch (ClosedByInterruptException e) {
            throw new CancellationException();
        } catch (IOException e) {
            throw new ProblemException(Problems.opening(file, e));
        }
    }

    private static OpenedTicket ready(TicketFile file, Progress progress) {
        Ticket ticket = file.ticket();
        List<Layer> layers = ticket.layers();
        for (int i = 0; i < layers.size(); i++) {
            progress.report(i, layers.size(), "layers");
            layers.get(i).mask();
        }
        return OpenedTicket.of(file);
    }
}
