package signet.wronghouse.app;

import javafx.beans.property.Property;
import picocli.CommandLine;
import signet.wronghouse.ui.Window;

/** An operation that knows window, properties and options. */
public record Screen(Window window, Property<String> text, CommandLine options) {}
