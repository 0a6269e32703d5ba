package signet.wronghouse.ui;

import signet.wronghouse.bench.Measurement;
import signet.wronghouse.cli.Terminal;

/** A window that looks at the command line and at measurements. */
public record Window(Terminal terminal, Measurement measurement) {}
