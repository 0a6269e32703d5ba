package signet.format;

/** The layouts of ticket files that are understood. Content decides which one a file has. */
public enum FileKind {
    TORCH_ZIP("torch-zip", "PyTorch"),
    TORCH_LEGACY("torch-legacy", "PyTorch, legacy"),
    SAFETENSORS("safetensors", "safetensors"),
    NPZ("npz", "NumPy");

    private final String id;
    private final String title;

    FileKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Stable name for scripts. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String title() {
        return title;
    }
}
