package signet.app.run;

import java.util.Optional;
import signet.app.Parameter;

/** A network and the images it learns. */
public record WhatToTrain(
        @Parameter(help = "An architecture, or a ticket, which keeps its masks; else resnet20.")
                Optional<String> network,
        @Parameter(help = "Folder of the data; otherwise fashion-mnist, which comes along.")
                Optional<String> data) {}
