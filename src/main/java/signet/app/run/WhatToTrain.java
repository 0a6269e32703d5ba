package signet.app.run;

import java.nio.file.Path;
import java.util.Optional;
import signet.app.Parameter;

/** A network and the images it learns. */
public record WhatToTrain(
        @Parameter(help = "An architecture, or a ticket, which keeps its masks; else resnet20.")
                Optional<String> network,
        @Parameter(help = "File whose weights the ticket's masks start from, such as rewound ones.")
                Optional<Path> weights,
        @Parameter(help = "Folder of the data; otherwise fashion-mnist, which comes along.")
                Optional<String> data) {

    /** This network, from what its file or its initialisation says, and the bundled images. */
    public static WhatToTrain network(String network) {
        return new WhatToTrain(Optional.of(network), Optional.empty(), Optional.empty());
    }
}
