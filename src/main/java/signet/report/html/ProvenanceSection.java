package signet.report.html;

import java.util.List;
import java.util.stream.Collectors;
import signet.report.attack.AttackRow;

/** Where everything comes from: digests, versions, seeds, and what was asked for. */
record ProvenanceSection(Markup page, ReportContent content) {
    void write() {
        page.open("section").element("h2", "Provenance");
        page.open("div", "class", "wide").open("table");
        page.element("caption", "What this report was made from");
        page.head(List.of("Of", "What", "Value"), 3).open("tbody");
        content.provenance().forEach(this::row);
        row(new ProvenanceFact("sweep", "seeds", seeds()));
        page.close("tbody").close("table").close("div");
        if (!content.spec().isEmpty()) {
            page.element("h3", "What was asked for").element("pre", content.spec());
        }
        page.close("section");
    }

    private void row(ProvenanceFact fact) {
        page.open("tr").element("th", fact.topic(), "scope", "row");
        page.element("td", fact.name()).element("td", fact.value(), "class", "wrap").close("tr");
    }

    private String seeds() {
        String seeds =
                content.table().rows().stream()
                        .map(AttackRow::seed)
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return seeds.isEmpty() ? "none" : seeds;
    }
}
