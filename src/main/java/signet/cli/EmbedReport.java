package signet.cli;

import java.util.List;
import java.util.OptionalInt;
import signet.app.EmbedSignature.Embedded;
import signet.app.SignedTicket.Saved;
import signet.evidence.ClaimRule;
import signet.evidence.Tries;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.mark.embed.Embedding;
import signet.mark.embed.LayerChange;
import signet.mark.extract.Reading;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Density;

/** Tells what a signature took. */
final class EmbedReport implements Verb.Report<Embedded> {
    @Override
    public void print(Embedded embedded, Console console) {
        Embedding embedding = embedded.signed().embedding();
        SymbolProfile profile = embedding.symbol().profile();
        console.heading(embedding.signature().text());
        console.line("  " + Readings.place(embedding.placement()));
        console.line(
                "  version %d, level %s, data mask %d; mode %s"
                        .formatted(
                                profile.version().number(),
                                profile.level(),
                                profile.mask().number(),
                                embedding.profile()));
        for (Reading carried : embedded.keptOff()) {
            console.line(
                    "  kept off \"%s\" in %s, which the ticket carries already"
                            .formatted(carried.text().orElseThrow(), carried.placement().layer()));
        }
        printCost(embedding, console);
        printClaim(embedding, embedded.signed().record().rule(), console);
        Saved saved = embedded.saved();
        console.line("Wrote %s: %s.".formatted(saved.ticket(), Numbers.bytes(saved.bytes())));
        console.line(
                "Wrote %s: keep it to yourself, no claim can be made without it."
                        .formatted(saved.record()));
    }

    private static void printCost(Embedding embedding, Console console) {
        console.line(
                "  %s changed, %s removed and %s re-grown, %.1f %% of the energy removed"
                        .formatted(
                                Numbers.count(embedding.flips(), "module"),
                                Numbers.count(embedding.weightsRemoved(), "weight"),
                                Numbers.grouped(embedding.weightsAdded()),
                                100 * embedding.energyShare()));
        printLayers(embedding, console);
        console.line(
                "  density %s before, %s after; %s in the poorest lit kernel, %.1f on average"
                        .formatted(
                                embedding.before().percent(),
                                embedding.after().percent(),
                                Numbers.count(embedding.margin().least(), "weight"),
                                embedding.margin().mean()));
    }

    private static void printLayers(Embedding embedding, Console console) {
        int elsewhere = 0;
        for (LayerChange change : embedding.changes()) {
            if (change.layer().equals(embedding.placement().layer())) {
                console.line(
                        "  %s gave up %.1f %% of its energy"
                                .formatted(change.layer(), 100 * change.energyShare()));
            } else {
                elsewhere += change.removed() + change.added();
            }
        }
        if (elsewhere > 0) {
            console.line(
                    "  other layers changed by %s, their smallest"
                            .formatted(Numbers.count(elsewhere, "weight")));
        }
    }

    private static void printClaim(Embedding embedding, ClaimRule rule, Console console) {
        OptionalInt needed = rule.matchesNeeded(embedding.flips(), Tries.ONE);
        if (needed.isPresent()) {
            console.line(
                    "  a claim holds while %s of the changed modules stay as they are"
                            .formatted(Numbers.of(needed.getAsInt(), embedding.flips())));
        } else {
            console.amber(
                    "  Too few modules changed for a claim, which needs %s; embed elsewhere or in a larger version."
                            .formatted(Numbers.grouped(rule.flipsNeeded(Tries.ONE))));
        }
    }

    @Override
    public JsonObject json(Embedded embedded) {
        Embedding embedding = embedded.signed().embedding();
        SymbolProfile profile = embedding.symbol().profile();
        ClaimRule rule = embedded.signed().record().rule();
        return Readings.put(JsonObject.builder(), embedding.placement())
                .put("text", embedding.signature().text())
                .put("mode", embedding.profile().toString())
                .put("version", profile.version().number())
                .put("ecLevel", profile.level().name())
                .put("dataMask", profile.mask().number())
                .put("changedModules", embedding.flips())
                .put("removedWeights", embedding.weightsRemoved())
                .put("addedWeights", embedding.weightsAdded())
                .put("energyShare", embedding.energyShare())
                .put("layers", layers(embedding.changes()))
                .put("before", json(embedding.before()))
                .put("after", json(embedding.after()))
                .put("leastWeights", embedding.margin().least())
                .put("meanWeights", embedding.margin().mean())
                .put("matchesNeeded", number(rule.matchesNeeded(embedding.flips(), Tries.ONE)))
                .put("keptOff", keptOff(embedded.keptOff()))
                .put("seed", embedding.seed())
                .put("output", embedded.saved().ticket().toString())
                .put("bytes", embedded.saved().bytes())
                .put("record", embedded.saved().record().toString())
                .build();
    }

    private static JsonArray keptOff(List<Reading> carried) {
        return new JsonArray(
                carried.stream()
                        .<JsonValue>map(reading ->
                                Readings.put(JsonObject.builder(), reading.placement())
                                        .put("text", reading.text().orElseThrow())
                                        .build())
                        .toList());
    }

    private static JsonArray layers(List<LayerChange> changes) {
        return new JsonArray(
                changes.stream()
                        .<JsonValue>map(change ->
                                JsonObject.builder()
                                        .put("name", change.layer())
                                        .put("removed", change.removed())
                                        .put("added", change.added())
                                        .put("energyShare", change.energyShare())
                                        .build())
                        .toList());
    }

    private static JsonObject json(Density density) {
        return JsonObject.builder()
                .put("total", density.total())
                .put("kept", density.kept())
                .put("density", density.ratio())
                .build();
    }

    private static JsonValue number(OptionalInt number) {
        return number.isPresent() ? JsonNumber.of(number.getAsInt()) : new JsonNull();
    }
}
