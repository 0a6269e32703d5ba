package signet.lab.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import signet.data.DataSetException;
import signet.evidence.ClaimRule;
import signet.lab.DataSource;
import signet.lab.Environment;
import signet.lab.RunData;
import signet.lab.RunException;
import signet.lab.RunLock;
import signet.mark.record.OwnerRecord;
import signet.net.Engine;
import signet.net.Engine.EngineFacts;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Subject;
import signet.ticket.Ticket;

/**
 * Computes the cells of a spec one after the other, each at most once: whatever ended it before, it
 * goes on with the first cell that has no row.
 */
public final class Sweep {
    private final SweepFolder folder;
    private final SweepSpec spec;
    private final SweepInputs inputs;
    private final CellRunner runner;
    private final SweepListener listener;
    private final CellLog log;
    private final Map<String, Double> accuracies = new HashMap<>();

    private Sweep(SweepFolder folder, SweepInputs inputs, CellRunner runner, SweepListener listener)
            throws IOException {
        this.folder = folder;
        this.spec = folder.spec();
        this.inputs = inputs;
        this.runner = runner;
        this.listener = listener;
        this.log = folder.cells();
    }

    /**
     * Runs, goes on with, or looks up a sweep.
     *
     * @param listener hears of every cell; may stop the sweep, which can then go on later
     * @return all rows in the order of the spec, those that failed included
     * @throws RunException if the folder is damaged, in use, or a file is another one than before
     * @throws DataSetException if the images are damaged or none
     * @throws IOException if the disk fails; what was saved stays
     */
    public static AttackTable run(
            SweepFolder folder, Engine engine, DataSource data, SweepListener listener)
            throws DataSetException, IOException {
        return run(folder, engine, data, listener, System::nanoTime);
    }

    static AttackTable run(
            SweepFolder folder,
            Engine engine,
            DataSource data,
            SweepListener listener,
            LongSupplier nanoTime)
            throws DataSetException, IOException {
        SweepSpec spec = folder.spec();
        try (RunLock _ = RunLock.take(folder.path())) {
            SweepInputs inputs = SweepInputs.open(spec, data);
            begin(folder, engine.facts(), RunData.digest(inputs.images()));
            return new Sweep(folder, inputs, new CellRunner(engine, nanoTime), listener).run();
        }
    }

    /**
     * Keeps why a cell cannot be computed, where that ended whatever computed it: the sweep goes on
     * with the next one. A cell that has its numbers keeps them.
     *
     * @param cell counts from 1, as in {@link SweepEvent}
     * @throws RunException if the folder is damaged or in use
     */
    public static void giveUp(SweepFolder folder, int cell, String reason) throws IOException {
        try (RunLock _ = RunLock.take(folder.path())) {
            SweepSpec.Planned planned = folder.spec().cells().get(cell - 1);
            String hash = planned.cell().hash();
            CellLog log = folder.cells();
            log.tidy();
            AttackRow row = log.rows().get(hash);
            if (row == null || row.measurement().isEmpty()) {
                log.append(
                        hash,
                        CellRunner.refused(planned.cell(), planned.ticket().subject(), reason));
            }
        }
    }

    /**
     * Forgets the rows that hold no measurement, whatever the reason: {@link #run} computes these
     * cells again.
     *
     * @throws RunException if the folder is damaged or in use
     * @throws IOException if the disk fails; every row is then still there
     */
    public static void forgetFailed(SweepFolder folder) throws IOException {
        try (RunLock _ = RunLock.take(folder.path())) {
            folder.cells().forgetFailed();
        }
    }

    private static void begin(SweepFolder folder, EngineFacts engine, String data)
            throws IOException {
        Environment.Session now = Environment.Session.now(engine);
        SweepEnvironment before =
                folder.environment()
                        .filter(environment -> environment.data().equals(data))
                        .orElse(new SweepEnvironment(data, List.of()));
        folder.save(before.and(now));
    }

    private AttackTable run() throws IOException {
        List<SweepSpec.Planned> cells = spec.cells();
        int before = log.rows().size();
        log.tidy();
        for (int i = 0; i < cells.size(); i++) {
            SweepSpec.Planned planned = cells.get(i);
            String hash = planned.cell().hash();
            AttackRow row = log.rows().get(hash);
            if (row == null || inputs.other().allow(row)) {
                listener.heard(
                        new SweepEvent.CellBegun(i + 1, cells.size(), planned.cell().label()));
                row = compute(planned, i + 1, cells.size());
                log.append(hash, row);
            }
            remember(planned.cell(), row);
            listener.heard(
                    new SweepEvent.CellDone(
                            i + 1, cells.size(), SweepFolder.placed(row, planned, spec)));
        }
        AttackTable table = SweepFolder.table(spec, log.rows());
        folder.save(table);
        if (log.rows().size() > before || folder.facts().isEmpty()) {
            folder.save(facts(table));
        }
        return table;
    }

    private AttackRow compute(SweepSpec.Planned planned, int number, int cells) {
        SweepCell cell = planned.cell();
        if (cell.transfers() && inputs.other().images().isEmpty()) {
            return CellRunner.refused(cell, planned.ticket().subject(), inputs.other().obstacle());
        }
        return runner.run(
                cell,
                inputsOf(planned).knowing(known(cell.withoutStrike()), known(cell)),
                (done, total, unit) ->
                        tell(
                                new SweepEvent.Working(
                                        number, cells, cell.label(), done, total, unit)));
    }

    private CellInputs inputsOf(SweepSpec.Planned planned) {
        Subject subject = planned.ticket().subject();
        Ticket ticket = inputs.tickets().get(planned.cell().ticket());
        OwnerRecord record = inputs.records().get(planned.cell().record());
        return planned.cell().transfers()
                ? CellInputs.ofOther(subject, ticket, record, inputs.other().images().orElseThrow())
                : CellInputs.of(subject, ticket, record, inputs.images());
    }

    private OptionalDouble known(SweepCell cell) {
        Double accuracy = accuracies.get(cell.evaluation());
        return accuracy == null ? OptionalDouble.empty() : OptionalDouble.of(accuracy);
    }

    private void remember(SweepCell cell, AttackRow row) {
        row.measurement()
                .ifPresent(
                        measured -> accuracies.putIfAbsent(cell.evaluation(), measured.accuracy()));
    }

    /** From whichever thread a search runs in. */
    private void tell(SweepEvent event) {
        listener.check();
        synchronized (this) {
            listener.heard(event);
        }
    }

    private SweepFacts facts(AttackTable table) {
        List<SweepFacts.Signing> signings = new ArrayList<>();
        for (SweepTicket ticket : spec.tickets()) {
            if (!ticket.subject().isControl()) {
                signings.add(
                        SweepFacts.Signing.of(ticket, inputs.records().get(ticket.recordDigest())));
            }
        }
        return new SweepFacts(
                rule(),
                signings,
                SweepAudit.of(
                        spec,
                        inputs,
                        table,
                        (done, total, unit) -> tell(new SweepEvent.Auditing(done, total, unit))));
    }

    /** The strictest of the records. */
    private ClaimRule rule() {
        return inputs.records().values().stream()
                .map(OwnerRecord::rule)
                .reduce((a, b) -> a.release() <= b.release() ? a : b)
                .orElseThrow();
    }
}
