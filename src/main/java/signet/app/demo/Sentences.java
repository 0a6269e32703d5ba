package signet.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signet.app.EmbedSignature.Embedded;
import signet.app.ExtractSignature.Extraction;
import signet.app.Inspection;
import signet.app.VerifyClaim.Verification;
import signet.app.run.FinishedRun;
import signet.mark.claim.ClaimFinding;
import signet.mark.embed.Embedding;
import signet.mark.extract.Reading;
import signet.report.Numbers;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Detection;
import signet.report.attack.Measurement;
import signet.report.attack.ThiefSentence;
import signet.ticket.Architecture;
import signet.ticket.Density;

/** What was measured, in sentences with one idea each. */
final class Sentences {
    private Sentences() {}

    /** The ticket before anything was done to it. */
    static List<String> inspected(Inspection inspection, String data) {
        Density density = inspection.opened().density();
        List<Inspection.Row> counted =
                inspection.rows().stream().filter(Inspection.Row::counted).toList();
        return List.of(
                "It is a %s, trained on %s."
                        .formatted(Architecture.of(inspection.opened().ticket()).name(), data),
                text(
                        "It keeps %,d of %,d weights, a density of %s.",
                        density.kept(), density.total(), density.percent()),
                text(
                        "%,d of its %,d kernels are empty: a pattern that can carry a mark.",
                        counted.stream().mapToLong(Inspection.Row::emptyKernels).sum(),
                        counted.stream().mapToLong(Inspection.Row::kernels).sum()));
    }

    /** What signing took. */
    static List<String> signed(Embedded embedded) {
        Embedding embedding = embedded.signed().embedding();
        int side = embedding.symbol().profile().version().size();
        return List.of(
                "\"%s\" becomes a symbol of %d × %d kernels in %s."
                        .formatted(
                                embedding.signature().text(),
                                side,
                                side,
                                embedding.placement().layer()),
                text(
                        "%,d kernels change sides; density %s before, %s after.",
                        embedding.flips(),
                        embedding.before().percent(),
                        embedding.after().percent()),
                "The record stays with the owner: no claim can be made without it.");
    }

    /** What the network can do after training on. */
    static List<String> retrained(FinishedRun run, int testImages) {
        int epochs = run.spec().recipe().epochs();
        return List.of(
                text(
                        "After %s under the masks it classifies %s %% of %,d test images right.",
                        Numbers.count(epochs, "epoch"),
                        Numbers.percent(run.result().ticket().test()),
                        testImages));
    }

    /** What each attack cost and left, and what a thief needs. */
    static List<String> attacked(AttackTable table) {
        List<String> sentences = new ArrayList<>();
        for (AttackRow row : table.rows()) {
            sentences.add(
                    "%s: %s"
                            .formatted(
                                    name(row),
                                    row.measurement()
                                            .map(measured -> measured(row, measured))
                                            .orElseGet(
                                                    () -> "failed. " + row.failure().orElse(""))));
        }
        table.signedTickets().forEach(ticket -> sentences.add(ThiefSentence.of(table, ticket)));
        return sentences;
    }

    private static String name(AttackRow row) {
        return row.subject().equals(DemoPlan.SIGNED) ? row.label() : row.subject().name();
    }

    private static String measured(AttackRow row, Measurement measured) {
        Detection detection = measured.detection();
        String text = detection.blind().isEmpty() ? "no text read" : "text read";
        String blind = detection.readsBlind() || row.subject().isControl() ? text : "text not read";
        return "accuracy %s %%, %s blind, %s (%s)."
                .formatted(
                        Numbers.percent(measured.accuracy()),
                        blind,
                        detection.verdict().words().toLowerCase(Locale.ROOT),
                        detection.strength());
    }

    /** What somebody reads who is told nothing. */
    static String read(Extraction extraction) {
        Optional<Reading> best = extraction.report().best();
        return best.map(reading ->
                        text(
                                "Told nothing, Signet reads \"%s\" in %s, %,d modules corrected.",
                                reading.text().orElseThrow(),
                                reading.placement().layer(),
                                reading.corrected()))
                .orElse("Told nothing, Signet reads no text in it.");
    }

    /** What the suspect proves of the claim in the owner's record. */
    static List<String> claimed(Verification verification) {
        ClaimFinding finding = verification.finding();
        String order =
                finding.movedChannels() == 0
                        ? "With the owner's record, "
                        : text(
                                "The owner's record puts %,d channels back into order: ",
                                finding.movedChannels());
        String read =
                finding.reading()
                        .text()
                        .map(found -> "\"%s\" is read.".formatted(found))
                        .orElse("no text is read.");
        return List.of(order + read, verdict("Verdict", finding));
    }

    /** What an innocent ticket proves of the same claim. */
    static List<String> control(Verification verification) {
        return List.of(verdict("The unmarked original, as a control", verification.finding()));
    }

    private static String verdict(String name, ClaimFinding finding) {
        String words = finding.verdict().words().toLowerCase(Locale.ROOT);
        return finding.evidence()
                .flipped()
                .map(score ->
                        text(
                                "%s: %s. %,d of the %,d changed kernels agree, %s.",
                                name, words, score.matches(), score.tested(), score.corrected()))
                .orElse("%s: %s.".formatted(name, words));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
