package signet.app.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import signet.app.files.Directories;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;

/** The CUDA build of PyTorch in the person's cache: there as a whole, or not at all. */
public final class CudaInstallation {
    private final Path place;
    private final Path unfinished;
    private final Downloader downloader;

    /** Has a request done by a worker. */
    @FunctionalInterface
    interface Downloader {
        Path download(DownloadCuda request, Progress progress) throws ProblemException;
    }

    public CudaInstallation(Directories directories) {
        this(directories, (request, progress) -> new Workers(directories).run(request, progress));
    }

    CudaInstallation(Directories directories, Downloader downloader) {
        this.place = directories.cache().resolve("pytorch-cuda");
        this.unfinished = directories.cache().resolve("pytorch-cuda.part");
        this.downloader = downloader;
    }

    /**
     * Downloads it, in the place of an earlier one.
     *
     * @return the folder of its libraries
     * @throws ProblemException if that cannot be done; then nothing is left of it
     */
    public Path install(Progress progress) throws ProblemException {
        try {
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            try {
                Path libraries = downloader.download(new DownloadCuda(unfinished), progress);
                Path installed = place.resolve(libraries.getFileName());
                Folders.delete(installed);
                Files.createDirectories(place);
                return Files.move(libraries, installed, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.delete(unfinished);
            }
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(place, e));
        }
    }
}
