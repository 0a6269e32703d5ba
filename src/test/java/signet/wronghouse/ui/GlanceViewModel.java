package signet.wronghouse.ui;

import javafx.scene.Node;

/** A view model that draws. */
public record GlanceViewModel(Node node) {}
