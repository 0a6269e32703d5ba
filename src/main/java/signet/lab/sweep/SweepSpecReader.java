package signet.lab.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.format.json.JsonException;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSourceJson;
import signet.lab.spec.Members;
import signet.lab.spec.Preset;
import signet.report.attack.Subject;

/** Takes a sweep's spec out of JSON. */
record SweepSpecReader(Members members) {
    SweepSpec spec() throws JsonException {
        List<SweepTicket> tickets = new ArrayList<>();
        for (Members ticket : members.objects("tickets")) {
            tickets.add(ticket(ticket));
        }
        ImageSource images = ImageSourceJson.read(members.object("data"), Preset.PAPER);
        Optional<ImageSource> other =
                members.has("otherData")
                        ? Optional.of(
                                ImageSourceJson.read(members.object("otherData"), Preset.PAPER))
                        : Optional.empty();
        List<Long> seeds = seeds(members, List.of(1L));
        List<String> signed =
                tickets.stream()
                        .map(SweepTicket::subject)
                        .filter(subject -> !subject.isControl())
                        .map(Subject::name)
                        .toList();
        List<SweepAttack> attacks = new ArrayList<>();
        for (Members attack : members.objects("attacks")) {
            attacks.add(attack(attack, seeds, signed));
        }
        Optional<PaperColumn> paper =
                members.has("paper")
                        ? Optional.of(paper(members.object("paper")))
                        : Optional.empty();
        members.requireNoOthers();
        return new SweepSpec(tickets, images, other, attacks, paper);
    }

    private static SweepTicket ticket(Members json) throws JsonException {
        SweepTicket ticket =
                new SweepTicket(
                        new Subject(
                                json.text("name"),
                                json.constant("kind", Subject.Kind.class, Subject.Kind.SIGNED)),
                        Path.of(json.text("file")),
                        json.text("sha256"),
                        Path.of(json.text("record")),
                        json.text("recordDigest"));
        json.requireNoOthers();
        return ticket;
    }

    private static SweepAttack attack(Members json, List<Long> seeds, List<String> signed)
            throws JsonException {
        AttackSettings settings = AttackSettingsJson.read(json);
        List<String> tickets = json.texts("tickets");
        SweepAttack attack =
                new SweepAttack(
                        settings,
                        json.numbers("strengths", settings.find().facts().strength().usual()),
                        seeds(json, seeds),
                        tickets.isEmpty() ? signed : tickets);
        json.requireNoOthers();
        return attack;
    }

    private static PaperColumn paper(Members json) throws JsonException {
        PaperColumn paper = new PaperColumn(json.text("network"), json.text("data"));
        json.requireNoOthers();
        return paper;
    }

    private static List<Long> seeds(Members json, List<Long> otherwise) throws JsonException {
        if (!json.has("seeds")) {
            return otherwise;
        }
        List<Long> seeds = new ArrayList<>();
        for (double seed : json.numbers("seeds", List.of())) {
            if (seed != Math.rint(seed)) {
                throw json.problem("\"seeds\" must be whole numbers, not %s".formatted(seed));
            }
            seeds.add((long) seed);
        }
        return seeds;
    }
}
