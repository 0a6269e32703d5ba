package signet.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import signet.app.settings.ComputeSettings;
import signet.net.Device;
import signet.net.djl.CudaDownload;
import signet.net.djl.PyTorchBuild;
import signet.ui.parts.Texts;

/** The controls for what networks run on. */
final class ComputeSection {
    static final double WIDTH = 420;

    private static final int GPUS = 8;

    private final ComputeViewModel model;
    private final Supplier<Optional<Path>> folders;
    private final Label build = Texts.shrinking("", "wb-mono");
    private final Button shipped = small("Use Signet's own");

    /**
     * @param folders asks for a folder
     */
    ComputeSection(ComputeViewModel model, Supplier<Optional<Path>> folders) {
        this.model = model;
        this.folders = folders;
        build.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        build.setMaxWidth(WIDTH);
        build.setMinHeight(SettingsPanel.LINE);
        showBuild();
    }

    /** Auto, the processor, or one of the GPUs. */
    Node device() {
        List<Device> devices = new ArrayList<>(List.of(Device.AUTO, Device.CPU));
        IntStream.range(0, GPUS).mapToObj(Device.Gpu::new).forEach(devices::add);
        return box(
                "compute-device",
                devices,
                model.chosen().device(),
                ComputeSection::title,
                device -> model.choose(now -> now.withDevice(device)));
    }

    private static String title(Device device) {
        return switch (device) {
            case Device.Auto _ -> "A GPU if one works, else the processor";
            case Device.Cpu _ -> "The processor";
            case Device.Gpu(int index) -> "GPU " + index;
        };
    }

    /** All, or a number. */
    Node threads() {
        int all = ComputeSettings.DEFAULT.threadsOrAll();
        List<Optional<Integer>> numbers =
                Stream.concat(
                                Stream.of(Optional.<Integer>empty()),
                                IntStream.rangeClosed(1, all).mapToObj(Optional::of))
                        .toList();
        Node box =
                box(
                        "compute-threads",
                        numbers,
                        model.chosen().threads(),
                        threads -> threads.map(String::valueOf).orElse("All " + all),
                        threads -> model.choose(now -> now.withThreads(threads)));
        return new VBox(
                6,
                box,
                paragraph(
                        "Results differ in their last digits between numbers of threads.",
                        "wb-caption"));
    }

    private static <T> Node box(
            String id, List<T> choices, T chosen, Function<T, String> title, Consumer<T> onChoice) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        if (!choices.contains(chosen)) {
            box.getItems().add(chosen);
        }
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T choice) {
                        return choice == null ? "" : title.apply(choice);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("the box is not editable");
                    }
                });
        box.setValue(chosen);
        box.valueProperty().subscribe((before, now) -> onChoice.accept(now));
        return box;
    }

    /** The PyTorch that came with the program, or one's own. */
    Node pytorch() {
        Button choose = small("Choose a folder…");
        choose.setId("compute-choose");
        choose.setOnAction(event -> {
            folders.get().ifPresent(model::choosePyTorch);
            showBuild();
        });
        shipped.setOnAction(event -> {
            model.choose(now -> now.withPyTorch(Optional.empty()));
            showBuild();
        });
        HBox buttons = new HBox(8, choose, shipped);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox rows = new VBox(6, build, buttons);
        if (!Objects.requireNonNullElse(System.getenv(PyTorchBuild.PATH), "").isBlank()) {
            rows.getChildren()
                    .add(
                            paragraph(
                                    PyTorchBuild.PATH + " is set, and comes before this choice.",
                                    "wb-caption"));
        }
        return rows;
    }

    private void showBuild() {
        Optional<Path> own = model.chosen().pytorch();
        build.setText(own.map(Path::toString).orElse("2.7.1 for the processor, comes with Signet"));
        shipped.setDisable(own.isEmpty());
    }

    /** The check, the download, and what they found. */
    Node check() {
        Button check = small("Check PyTorch and GPU");
        check.setId("compute-check");
        check.setOnAction(event -> model.check());
        Button cancel = small("Cancel");
        cancel.setOnAction(event -> model.cancel());
        Label busy = Texts.fixed("", "wb-secondary");
        HBox running = new HBox(8, cancel, busy);
        running.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(8, check);
        VBox question = new VBox(8);
        CudaDownload.size()
                .ifPresent(size -> buttons.getChildren().add(download(size, buttons, question)));
        VBox found = new VBox(4);
        found.setId("compute-found");
        model.busyProperty()
                .subscribe(words -> {
                    busy.setText(words);
                    show(running, !words.isEmpty());
                    show(buttons, words.isEmpty());
                    showBuild();
                });
        model.findingProperty().subscribe(finding -> show(finding, found));
        show(question, false);
        return new VBox(8, buttons, question, running, found);
    }

    private static void show(ComputeViewModel.Finding finding, VBox found) {
        found.getChildren()
                .setAll(
                        finding.sentences().stream()
                                .map(sentence -> paragraph(sentence, "wb-secondary"))
                                .toList());
        show(found, !finding.sentences().isEmpty());
    }

    private Button download(String size, Node buttons, VBox question) {
        Button download = small("Download the CUDA build (about %s)…".formatted(size));
        download.setId("compute-download");
        Button no = small("Not now");
        Button yes = small("Download");
        yes.getStyleClass().add("accent");
        HBox answers = new HBox(8, no, yes);
        question.getChildren()
                .setAll(
                        paragraph(
                                "This fetches PyTorch 2.7.1 for NVIDIA GPUs from the server of DJL,"
                                        + " the library that runs networks here, keeps it in"
                                        + " Signet's cache and chooses it above. It is the only time"
                                        + " that Signet uses the network; nothing is sent but the"
                                        + " request. The size is that of the build for PyTorch"
                                        + " 2.5.1; this one has not been measured, and takes more"
                                        + " once it is unpacked.",
                                "wb-secondary"),
                        answers);
        download.setOnAction(event -> ask(true, buttons, question));
        no.setOnAction(event -> ask(false, buttons, question));
        yes.setOnAction(event -> {
            ask(false, buttons, question);
            model.download();
        });
        return download;
    }

    private static void ask(boolean asking, Node buttons, Node question) {
        show(question, asking);
        show(buttons, !asking);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label paragraph(String text, String style) {
        Label label = Texts.paragraph(text, style);
        label.setMaxWidth(WIDTH);
        return label;
    }

    private static Button small(String text) {
        Button button = new Button(text);
        button.getStyleClass().add("wb-small");
        return button;
    }
}
