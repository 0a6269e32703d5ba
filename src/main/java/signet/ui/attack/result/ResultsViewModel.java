package signet.ui.attack.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signet.evidence.ClaimRule;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Replicates;
import signet.report.attack.Subject;
import signet.report.attack.SummaryRow;
import signet.report.attack.ThiefFront;
import signet.report.attack.ThiefSentence;
import signet.ui.parts.NumberTable;

/** The rows of one sweep as they come in, and what of them is looked at. */
public final class ResultsViewModel {
    private final ReadOnlyObjectWrapper<AttackTable> table =
            new ReadOnlyObjectWrapper<>(new AttackTable(List.of()));
    private final ObservableList<ResultCell> cells = FXCollections.observableArrayList();
    private final ObjectProperty<Subject> ticket = new SimpleObjectProperty<>();
    private final ObjectProperty<CellKey> selected = new SimpleObjectProperty<>();
    private final ObservableList<CellKey> picks = FXCollections.observableArrayList();
    private final CodeZoom zoom = new CodeZoom();
    private final BooleanProperty sideBySide = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private List<CellKey> planned = List.of();
    private int plannedRows;
    private ClaimRule rule = ClaimRule.STANDARD;

    public ResultsViewModel() {
        ticket.subscribe((before, now) -> group());
    }

    /**
     * Shows a sweep that is done, runs or waits.
     *
     * @param attacks cells that every signed ticket will have, in the table's order
     * @param rows how many rows there will be, controls and seeds included
     * @param finished the rows that are there
     * @param strictness how strong evidence must be
     */
    public void show(List<CellKey> attacks, int rows, AttackTable finished, ClaimRule strictness) {
        planned = List.copyOf(attacks);
        plannedRows = rows;
        rule = strictness;
        selected.set(null);
        sideBySide.set(false);
        zoom.reset();
        picks.clear();
        ticket.set(null);
        take(finished);
    }

    /**
     * Takes a row that is done, in place of one that failed; a worker that goes on tells again of
     * those that were done.
     */
    public void add(AttackRow row) {
        if (!table.get().rows().contains(row)) {
            List<AttackRow> rows = new ArrayList<>(table.get().rows());
            rows.removeIf(old -> old.measurement().isEmpty() && isOfOneCell(old, row));
            rows.add(row);
            take(new AttackTable(rows));
        }
    }

    private static boolean isOfOneCell(AttackRow a, AttackRow b) {
        return a.subject().equals(b.subject())
                && a.attack().equals(b.attack())
                && a.strength().equals(b.strength())
                && a.seed() == b.seed();
    }

    private void take(AttackTable next) {
        table.set(next);
        List<Subject> tickets = next.signedTickets();
        if (!tickets.contains(ticket.get()) && !tickets.isEmpty()) {
            ticket.set(tickets.getFirst());
        } else {
            group();
        }
    }

    /** Replaces only what is new, so that rows and cards keep their focus. */
    private void group() {
        Map<CellKey, ResultCell> next = new LinkedHashMap<>();
        planned.forEach(key -> next.put(key, new ResultCell(key, Optional.empty())));
        for (Replicates group : table.get().replicates()) {
            if (group.first().subject().equals(ticket.get())) {
                CellKey key = CellKey.of(group.first());
                next.put(key, new ResultCell(key, Optional.of(group)));
            }
        }
        List<ResultCell> all = List.copyOf(next.values());
        empty.set(all.isEmpty());
        boolean same =
                all.stream()
                        .map(ResultCell::key)
                        .toList()
                        .equals(cells.stream().map(ResultCell::key).toList());
        if (!same) {
            cells.setAll(all);
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).equals(cells.get(i))) {
                cells.set(i, all.get(i));
            }
        }
    }

    /** The attacks on the ticket in the order of the table, the ticket as it is first. */
    public ObservableList<ResultCell> cells() {
        return cells;
    }

    /** Rows of the gallery: the cells of each attack. */
    List<List<ResultCell>> rows() {
        Map<AttackName, List<ResultCell>> rows = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> !cell.isUntouched())
                .forEach(cell ->
                        rows.computeIfAbsent(cell.key().attack(), name -> new ArrayList<>())
                                .add(cell));
        return List.copyOf(rows.values());
    }

    /** A cell of the table. */
    Optional<ResultCell> find(CellKey key) {
        return cells.stream().filter(cell -> cell.key().equals(key)).findFirst();
    }

    /** Moves the selection in the gallery by rows and columns. */
    void move(int down, int right) {
        List<List<ResultCell>> rows = rows();
        for (int row = 0; row < rows.size(); row++) {
            List<CellKey> keys = rows.get(row).stream().map(ResultCell::key).toList();
            int column = keys.indexOf(selected.get());
            if (column >= 0) {
                List<ResultCell> to = rows.get(Math.clamp(row + down, 0, rows.size() - 1));
                selected.set(to.get(Math.clamp(column + right, 0, to.size() - 1)).key());
                return;
            }
        }
        rows.stream().findFirst().ifPresent(first -> selected.set(first.getFirst().key()));
    }

    /** Picks the selected cell for side by side, or puts it back. */
    public void togglePick() {
        CellKey key = selected.get();
        boolean drawn = key != null && find(key).flatMap(ResultCell::code).isPresent();
        if (drawn && !picks.remove(key)) {
            picks.add(key);
        }
        if (picks.size() < 2) {
            sideBySide.set(false);
        }
    }

    /** What a thief would choose from, cheapest first. */
    List<CellKey> front() {
        return ticket.get() == null
                ? List.of()
                : ThiefFront.of(table.get(), ticket.get()).stream()
                        .map(attack -> CellKey.of(attack.first()))
                        .toList();
    }

    /** The points of the chart in numbers. */
    public NumberTable numbers() {
        List<CellKey> front = front();
        List<List<String>> rows = new ArrayList<>();
        for (ResultCell cell : cells) {
            if (cell.state() == ResultCell.State.MEASURED && !cell.isUntouched()) {
                SummaryRow row = cell.summary().orElseThrow();
                rows.add(
                        List.of(
                                cell.key().attack().title(),
                                cell.key().brief(),
                                row.drop(),
                                row.log2p(),
                                front.contains(cell.key()) ? "yes" : ""));
            }
        }
        return new NumberTable(
                "Accuracy lost against evidence",
                List.of("Attack", "Strength", "Accuracy lost, pp", "log2 p", "On the front"),
                rows);
    }

    /** What a thief needs, in words. */
    String sentence() {
        return ticket.get() == null
                ? "Known once an attack was measured."
                : ThiefSentence.of(table.get(), ticket.get());
    }

    /** How many rows are done, and of which ticket, in words. */
    String progress() {
        int done = table.get().rows().size();
        String rows =
                done < plannedRows
                        ? "%,d of %,d rows".formatted(done, plannedRows)
                        : "%,d rows".formatted(done);
        return ticket.get() == null ? rows : rows + ", " + ticket.get().name();
    }

    /** Footnotes on what the paper printed, each once, in the order of the table. */
    List<String> footnotes() {
        return cells.stream()
                .flatMap(cell -> cell.summary().stream())
                .flatMap(row -> row.footnote().stream())
                .distinct()
                .toList();
    }

    /** Every row so far. */
    public ReadOnlyObjectProperty<AttackTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** The signed ticket that is looked at; null before its first row. */
    public ObjectProperty<Subject> ticketProperty() {
        return ticket;
    }

    /** The cell that gallery, table and chart point at; null for none. */
    public ObjectProperty<CellKey> selectedProperty() {
        return selected;
    }

    /** Cells to be seen side by side, in the order of picking. */
    public ObservableList<CellKey> picks() {
        return picks;
    }

    /** Which part of the codes is seen. */
    public CodeZoom zoom() {
        return zoom;
    }

    /** Whether the picked ones stand in the gallery's place. */
    public BooleanProperty sideBySideProperty() {
        return sideBySide;
    }

    /** log2 of the largest p-value that supports a claim. */
    double claimLine() {
        return rule.release();
    }

    /** Whether there is nothing to show, not even a plan. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
