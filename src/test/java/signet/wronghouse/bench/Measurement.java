package signet.wronghouse.bench;

/** Measurements that the window looks at. */
public record Measurement() {}
