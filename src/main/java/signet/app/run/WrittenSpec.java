package signet.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.data.DataSetException;
import signet.lab.RunData;
import signet.lab.RunException;
import signet.lab.RunFolder;
import signet.lab.Runs;
import signet.lab.SpecPaths;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSource.Origin;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;
import signet.lab.spec.SpecException;

/**
 * A spec that was written down, here or on another machine, and where what it names lies. Of a run
 * that is finished nothing needs to be there.
 *
 * @param name what people call it: {@code spec.json}
 * @param file where it lies; relative paths count from its folder
 * @param data folder of the images, where that is not the one that the spec names
 */
record WrittenSpec(String name, Path file, Optional<Path> data) {
    /** One in a file. */
    static WrittenSpec in(Path file, Optional<Path> data) {
        return new WrittenSpec(String.valueOf(file.getFileName()), file, data);
    }

    /** That of a run which was begun here. */
    static RunSpec of(RunFolder run, Optional<Path> data) throws ProblemException {
        return new WrittenSpec("The run " + run.id(), run.specFile(), data)
                .found(run::spec, spec -> run);
    }

    /**
     * Reads it and finds what it names.
     *
     * @param runs those of this user
     */
    RunSpec read(Runs runs) throws ProblemException {
        return found(
                () -> RunSpecJson.read(Files.readAllBytes(file)),
                spec -> RunFolder.at(runs.folder().resolve(spec.id())));
    }

    /** Reads a spec. */
    private interface Source {
        RunSpec read() throws SpecException, IOException;
    }

    private RunSpec found(Source source, Function<RunSpec, RunFolder> folder)
            throws ProblemException {
        try {
            RunSpec spec = source.read();
            RunFolder run = folder.apply(spec);
            return run.result().isPresent() ? run.spec() : found(spec, run);
        } catch (SpecException | DataSetException | RunException e) {
            throw refusal(e.getMessage(), "", Optional.of(e));
        } catch (IOException e) {
            throw new ProblemException(Problems.opening(file, e));
        }
    }

    private RunSpec found(RunSpec written, RunFolder run)
            throws ProblemException, DataSetException, IOException {
        RunSpec spec = new SpecPaths(file.toAbsolutePath().getParent(), run).found(written);
        ImageSource images = spec.images();
        return new RunSpec(
                spec.network(),
                new ImageSource(found(images.origin()), images.training(), images.evaluation()),
                spec.recipe(),
                spec.search());
    }

    private Origin found(Origin named) throws ProblemException, DataSetException, IOException {
        return switch (named) {
            case Origin.Sample _ when data.isPresent() ->
                    throw refusal(
                            "Its images are those that come with Signet",
                            "Leave out --data.",
                            Optional.empty());
            case Origin.Sample sample -> sample;
            case Origin.Folder(Path folder, _) when data.isEmpty() && !Files.isDirectory(folder) ->
                    throw refusal(
                            "The folder of its images, %s, is not there".formatted(folder),
                            "Name the folder of the same images with --data.",
                            Optional.empty());
            case Origin.Folder folder when data.isEmpty() -> folder;
            case Origin.Folder(_, String digest) -> {
                Origin given = new Origin.Folder(data.get().toAbsolutePath(), digest);
                RunData.open(ImageSource.all(given));
                yield given;
            }
        };
    }

    private ProblemException refusal(String reason, String advice, Optional<Throwable> cause) {
        return new ProblemException(
                new Problem(name + " was not started", reason, "", advice, Kind.BAD_INPUT, cause));
    }
}
