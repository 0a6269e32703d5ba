package signet.report.attack;

/** What came of a cell: a measurement, or the reason why there is none. */
public sealed interface CellOutcome permits CellOutcome.Failed, Measurement {
    /** The attack could not be run or its result not read. */
    record Failed(String reason) implements CellOutcome {}
}
