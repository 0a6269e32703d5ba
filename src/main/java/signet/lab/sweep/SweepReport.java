package signet.lab.sweep;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import signet.attack.AttackFacts;
import signet.attack.catalogue.PaperResults;
import signet.evidence.ClaimRule;
import signet.format.json.Json;
import signet.lab.Environment.Session;
import signet.report.Numbers;
import signet.report.Spread;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Measurement;
import signet.report.attack.Subject;
import signet.report.html.AttackNote;
import signet.report.html.ProvenanceFact;
import signet.report.html.ReportContent;
import signet.report.html.ReportFiles;
import signet.report.html.SigningFidelity;

/** Makes the report of a sweep from its folder alone, finished or not. */
public final class SweepReport {
    private final SweepFolder folder;
    private final SweepSpec spec;
    private final AttackTable table;
    private final Optional<SweepFacts> facts;

    private SweepReport(SweepFolder folder) throws IOException {
        this.folder = folder;
        this.spec = folder.spec();
        this.table = folder.table();
        this.facts = folder.facts();
    }

    /**
     * Page, tables and figures: the bytes of each file by its name, with {@code /} between folder
     * and file.
     *
     * @throws signet.lab.RunException if the folder is none of a sweep, or damaged
     */
    public static SequencedMap<String, byte[]> files(SweepFolder folder) throws IOException {
        return ReportFiles.of(content(folder));
    }

    /**
     * What the report says.
     *
     * @throws signet.lab.RunException if the folder is none of a sweep, or damaged
     */
    public static ReportContent content(SweepFolder folder) throws IOException {
        return new SweepReport(folder).content();
    }

    private ReportContent content() throws IOException {
        return new ReportContent(
                "Attacks on " + spec.names(),
                made(),
                table,
                facts.map(SweepFacts::rule).orElse(ClaimRule.STANDARD),
                fidelity(),
                attacks(),
                spec.paper().map(_ -> PaperResults.caution()),
                facts.flatMap(SweepFacts::audit),
                provenance(),
                Json.pretty(SweepSpecJson.write(spec)));
    }

    private String made() throws IOException {
        int cells = spec.cells().size();
        int done = table.rows().size();
        String state =
                done == cells
                        ? Numbers.count(cells, "cell")
                        : "%d of %d cells so far".formatted(done, cells);
        return folder.environment()
                .map(environment -> environment.sessions().getLast())
                .map(last ->
                        "%s, computed by %s on %s, last on %s"
                                .formatted(
                                        state,
                                        last.engine().library(),
                                        last.engine().device(),
                                        last.started().truncatedTo(ChronoUnit.SECONDS)))
                .orElse(state);
    }

    /** Each once, whatever its strengths. */
    private List<AttackNote> attacks() {
        return spec.attacks().stream()
                .map(SweepAttack::settings)
                .distinct()
                .map(SweepReport::note)
                .toList();
    }

    private static AttackNote note(AttackSettings settings) {
        AttackFacts facts = settings.find().facts();
        return new AttackNote(
                settings.name().title(),
                facts.line(),
                facts.needs().sentence(),
                facts.source().toString());
    }

    /** A signed ticket beside the unmarked one that was held against the same record. */
    private List<SigningFidelity> fidelity() {
        Map<String, Measurement> plain = new HashMap<>();
        for (AttackRow row : table.rows()) {
            if (row.attack().equals(AttackName.NONE)) {
                row.measurement().ifPresent(found -> plain.put(row.subject().name(), found));
            }
        }
        List<SigningFidelity> all = new ArrayList<>();
        for (SweepFacts.Signing signing : facts.map(SweepFacts::signings).orElse(List.of())) {
            Optional<Measurement> before =
                    unmarked(signing).map(name -> plain.get(name.subject().name()));
            Measurement after = plain.get(signing.ticket());
            if (before.isPresent() && after != null) {
                all.add(fidelity(signing, before.get(), after));
            }
        }
        return all;
    }

    private Optional<SweepTicket> unmarked(SweepFacts.Signing signing) {
        return spec.tickets().stream()
                .filter(ticket -> ticket.subject().kind() == Subject.Kind.UNMARKED)
                .filter(ticket -> ticket.recordDigest().equals(signing.recordDigest()))
                .findFirst();
    }

    private static SigningFidelity fidelity(
            SweepFacts.Signing signing, Measurement before, Measurement after) {
        return new SigningFidelity(
                new Subject(signing.ticket(), Subject.Kind.SIGNED),
                Spread.of(before.accuracy()),
                Spread.of(after.accuracy()),
                before.density(),
                after.density(),
                signing.changed(),
                signing.modules());
    }

    private List<ProvenanceFact> provenance() throws IOException {
        List<ProvenanceFact> all = new ArrayList<>();
        all.add(new ProvenanceFact("sweep", "SHA-256 of the spec", spec.hash()));
        for (SweepTicket ticket : spec.tickets()) {
            String name = ticket.subject().name();
            all.add(new ProvenanceFact(name, "SHA-256", ticket.sha256()));
            all.add(new ProvenanceFact(name, "Record", ticket.recordDigest()));
        }
        Optional<SweepEnvironment> environment = folder.environment();
        if (environment.isPresent()) {
            all.add(new ProvenanceFact("data", "SHA-256", environment.get().data()));
            environment.get().sessions().forEach(session -> all.addAll(facts(session)));
        }
        return all;
    }

    private static List<ProvenanceFact> facts(Session session) {
        String topic = "session " + session.started().truncatedTo(ChronoUnit.SECONDS);
        return List.of(
                new ProvenanceFact(topic, "Signet", session.signet()),
                new ProvenanceFact(topic, "System", session.system()),
                new ProvenanceFact(
                        topic,
                        "Engine",
                        "%s on %s, %d threads"
                                .formatted(
                                        session.engine().library(),
                                        session.engine().device(),
                                        session.engine().threads())),
                new ProvenanceFact(topic, "Notes", String.join("; ", session.engine().notes())));
    }
}
