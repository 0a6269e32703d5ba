package signet.wronghouse.cli;

import signet.wronghouse.Main;
import signet.wronghouse.ui.Window;

/** A command line that looks at the window and at the entrance. */
public record Terminal(Window window, Main main) {}
