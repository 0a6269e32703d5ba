package signet.lab.sweep;

import java.util.List;
import java.util.Optional;
import signet.evidence.Evidence;
import signet.evidence.MaskEvidence;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.claim.ClaimFinding;
import signet.mark.claim.Verifier;
import signet.mark.extract.Extractor;
import signet.mark.extract.Reading;
import signet.mark.record.OwnerRecord;
import signet.qr.recover.BlockReport;
import signet.qr.recover.SymbolReading;
import signet.report.attack.Decode;
import signet.report.attack.Detection;
import signet.report.attack.ExtractedCode;
import signet.ticket.Ticket;

/** Reads an attacked ticket as anybody can, and as its owner can. */
final class CellReading {
    private CellReading() {}

    /**
     * Searches everywhere without what the record says of the symbol, then holds the ticket against
     * it. The search begins at the owner's place: a stranger's longer one would find the same
     * there.
     *
     * @throws MarkException if the ticket lacks the layer that carries the signature
     */
    static Detection of(Ticket suspect, OwnerRecord record, MarkProgress progress)
            throws MarkException {
        List<Reading> blind = readBlind(suspect, record, progress);
        ClaimFinding claim = Verifier.verify(suspect, record, progress);
        Evidence evidence = claim.evidence();
        return new Detection(
                best(blind, record),
                decode(claim.reading(), record),
                evidence.all(),
                evidence.flipped(),
                evidence.masks().map(MaskEvidence::all),
                claim.verdict(),
                Optional.of(new ExtractedCode(record.symbol().matrix(), claim.reading().found())));
    }

    private static List<Reading> readBlind(
            Ticket suspect, OwnerRecord record, MarkProgress progress) throws MarkException {
        String text = record.signature().text();
        return Extractor.extractFrom(
                        suspect,
                        record.placement(),
                        record.symbol().profile().version(),
                        reading -> reading.text().filter(text::equals).isPresent(),
                        progress)
                .readings();
    }

    /** The owner's text where it was read, beside whatever somebody else wrote. */
    private static Optional<Decode> best(List<Reading> readings, OwnerRecord record) {
        List<Decode> decodes =
                readings.stream()
                        .map(reading -> decode(reading, record))
                        .flatMap(Optional::stream)
                        .toList();
        return decodes.stream()
                .filter(Decode::right)
                .findFirst()
                .or(() -> decodes.stream().findFirst());
    }

    private static Optional<Decode> decode(Reading reading, OwnerRecord record) {
        return reading.symbol().map(symbol -> decode(symbol, record));
    }

    private static Decode decode(SymbolReading symbol, OwnerRecord record) {
        int corrected = 0;
        for (BlockReport block : symbol.blocks()) {
            corrected += block.errors() + block.erasures();
        }
        return new Decode(
                symbol.text(),
                symbol.text().equals(record.signature().text()),
                symbol.rung(),
                corrected);
    }
}
