package signet.wronghouse.lab;

import java.awt.Color;
import signet.wronghouse.app.Screen;
import tools.jackson.core.JsonParser;

/** An experiment that looks at an operation, parses and paints. */
public record Notes(Screen screen, JsonParser parser, Color colour) {}
