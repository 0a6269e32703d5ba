package signet.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.worker.ImageData;
import signet.data.DataSetException;
import signet.format.file.Sha256;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.lab.RunData;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;
import signet.lab.spec.SpecException;
import signet.net.plan.Networks;

/** Makes specs of what a person asked for. */
final class RunSpecs {
    private static final String TITLE = "The run was not started";
    private static final Pattern FILE_NAME = Pattern.compile(".*[./\\\\].*");

    private RunSpecs() {}

    /** Training without a search. */
    static RunSpec training(WhatToTrain what, RecipeOptions recipe) throws ProblemException {
        return finish(draft(RunSpec.Kind.TRAIN, what, recipe));
    }

    /** A search for a ticket, or pruning once. */
    static RunSpec pruning(WhatToTrain what, RecipeOptions recipe, SearchOptions search)
            throws ProblemException {
        RunSpec.Kind kind = search.ratio().isPresent() ? RunSpec.Kind.PRUNE : RunSpec.Kind.SEARCH;
        return finish(search.putInto(draft(kind, what, recipe)));
    }

    private static SpecDraft draft(RunSpec.Kind kind, WhatToTrain what, RecipeOptions recipe)
            throws ProblemException {
        SpecDraft draft = new SpecDraft().put("kind", Optional.of(kind));
        putNetwork(draft, what);
        putData(draft, ImageData.of(what.data()));
        return recipe.putInto(draft);
    }

    private static void putNetwork(SpecDraft draft, WhatToTrain what) throws ProblemException {
        Optional<Path> ticket =
                what.network().isEmpty() ? Optional.empty() : file(what.network().get());
        if (ticket.isPresent()) {
            SequencedMap<String, JsonValue> network = content(ticket.get());
            if (what.weights().isPresent()) {
                network.put("weights", JsonObject.of(content(what.weights().get())));
            }
            draft.put("network", Optional.of(JsonObject.of(network)));
        } else if (what.weights().isPresent()) {
            throw new ProblemException(
                    Problem.usage(
                            TITLE,
                            "Weights to start from are trained under the masks of a ticket",
                            "Name the ticket with --network"));
        } else if (what.network().isPresent()) {
            draft.put("network", "architecture", Optional.of(architecture(what.network().get())));
        }
    }

    /** A file as a spec names it. */
    private static SequencedMap<String, JsonValue> content(Path file) throws ProblemException {
        SequencedMap<String, JsonValue> network = new LinkedHashMap<>();
        try {
            network.put("ticket", new JsonString(file.toAbsolutePath().toString()));
            network.put("sha256", new JsonString(Sha256.of(file)));
            return network;
        } catch (IOException e) {
            throw new ProblemException(Problems.opening(file, e));
        }
    }

    private static String architecture(String name) throws ProblemException {
        try {
            return Networks.kind(name).id();
        } catch (IllegalArgumentException e) {
            throw problem(TITLE, e, Kind.USAGE);
        }
    }

    /** The name, if it is one of a file. */
    private static Optional<Path> file(String name) throws ProblemException {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            if (Files.isDirectory(file)) {
                throw new ProblemException(Problems.folder(file));
            }
            if (FILE_NAME.matcher(name).matches()) {
                throw new ProblemException(Problems.opening(file, new NoSuchFileException(name)));
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static void putData(SpecDraft draft, ImageData data) throws ProblemException {
        if (data.folder().isEmpty()) {
            return;
        }
        try {
            draft.put("data", "folder", data.folder())
                    .put("data", "digest", Optional.of(RunData.digest(data.open())));
        } catch (IOException | DataSetException e) {
            throw problem(TITLE, e, Kind.BAD_INPUT);
        }
    }

    private static RunSpec finish(SpecDraft draft) throws ProblemException {
        try {
            return RunSpecJson.read(draft.json());
        } catch (SpecException e) {
            throw problem(TITLE, e, Kind.USAGE);
        }
    }

    private static ProblemException problem(String title, Exception e, Kind kind) {
        return new ProblemException(
                new Problem(title, e.getMessage(), "", "", kind, Optional.of(e)));
    }
}
