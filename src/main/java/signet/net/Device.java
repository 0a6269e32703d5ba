package signet.net;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a network runs: {@code auto}, {@code cpu} or {@code gpu:N}. */
public sealed interface Device {
    /** The first GPU if there is one that works, else the processor. */
    Device AUTO = new Auto();

    /** The processor. */
    Device CPU = new Cpu();

    /** Whatever is there. */
    record Auto() implements Device {
        @Override
        public String toString() {
            return "auto";
        }
    }

    /** The processor. */
    record Cpu() implements Device {
        @Override
        public String toString() {
            return "cpu";
        }
    }

    /** A graphics processor, counted from 0. */
    record Gpu(int index) implements Device {
        @Override
        public String toString() {
            return "gpu:" + index;
        }
    }

    /**
     * Reads a device as a person writes it; {@code gpu} is {@code gpu:0}.
     *
     * @throws IllegalArgumentException in a sentence, if it is none
     */
    static Device parse(String text) {
        Matcher gpu = Pattern.compile("gpu(?::(\\d{1,3}))?").matcher(text);
        if (gpu.matches()) {
            return new Gpu(gpu.group(1) == null ? 0 : Integer.parseInt(gpu.group(1)));
        }
        return switch (text) {
            case "auto" -> AUTO;
            case "cpu" -> CPU;
            default ->
                    throw new IllegalArgumentException(
                            "A device is auto, cpu or gpu:N, not %s.".formatted(text));
        };
    }

    /** The number of the GPU, if it is one. */
    default OptionalInt gpu() {
        return this instanceof Gpu(int index) ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
