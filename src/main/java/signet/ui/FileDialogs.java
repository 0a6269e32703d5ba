package signet.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Every question about files that the window can ask; tests answer in its place. */
public interface FileDialogs {
    /**
     * Asks for a ticket to open.
     *
     * @param title what it is opened for
     */
    Optional<Path> openTicket(String title);

    /** Asks for an owner's record to open. */
    Optional<Path> openRecord(String title);

    /** Asks for a folder. */
    Optional<Path> openFolder(String title);

    /**
     * Asks where to write something.
     *
     * @param name proposed file name; its extension is the type
     */
    Optional<Path> save(String title, String name);

    /** The dialogs of the operating system. */
    static FileDialogs ofSystem(Window owner, Supplier<Optional<Path>> folder) {
        return new FileDialogs() {
            @Override
            public Optional<Path> openTicket(String title) {
                FileChooser chooser = chooser(title);
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(
                                        "Tickets",
                                        "*.safetensors",
                                        "*.pt",
                                        "*.pth",
                                        "*.tar",
                                        "*.npz"),
                                new FileChooser.ExtensionFilter("All files", "*.*"));
                return chosen(chooser.showOpenDialog(owner));
            }

            @Override
            public Optional<Path> openRecord(String title) {
                FileChooser chooser = chooser(title);
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter("Owner's records", "*.json"),
                                new FileChooser.ExtensionFilter("All files", "*.*"));
                return chosen(chooser.showOpenDialog(owner));
            }

            @Override
            public Optional<Path> openFolder(String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                folder.get()
                        .filter(Files::isDirectory)
                        .ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
                return chosen(chooser.showDialog(owner));
            }

            @Override
            public Optional<Path> save(String title, String name) {
                FileChooser chooser = chooser(title);
                chooser.setInitialFileName(name);
                return chosen(chooser.showSaveDialog(owner));
            }

            private FileChooser chooser(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                folder.get()
                        .filter(Files::isDirectory)
                        .ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
                return chooser;
            }

            private static Optional<Path> chosen(File file) {
                return Optional.ofNullable(file).map(File::toPath);
            }
        };
    }
}
