package signet.mark.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signet.ticket.Layer;
import signet.ticket.LayerRole;

/**
 * Residual networks with PyTorch's names (He et al. 2016): channels within a block are its own,
 * those of the residual stream are shared by all blocks of a stage.
 *
 * <p>A shortcut with weights (option B) begins a new stream. One without (option A, the CIFAR
 * networks) pads the stream with as many new channels on each side and keeps the old ones tied.
 */
final class ResidualChannels {
    private static final Pattern BLOCK_LAYER =
            Pattern.compile("(layer\\d+\\.\\d+)\\.(?:(conv\\d)|(?:downsample|shortcut)\\.0)");

    private final ChannelNumbers numbers = new ChannelNumbers();
    private final Map<String, Layer> shortcuts = new HashMap<>();
    private int[] stream;
    private int[] inner;
    private String block = "";

    private ResidualChannels(List<Layer> layers) {
        for (Layer layer : layers) {
            Matcher name = BLOCK_LAYER.matcher(layer.name());
            if (name.matches() && name.group(2) == null) {
                shortcuts.put(name.group(1), layer);
            }
        }
    }

    static boolean isResidual(List<Layer> layers) {
        return layers.stream().anyMatch(layer -> BLOCK_LAYER.matcher(layer.name()).matches());
    }

    static ChannelMap of(List<Layer> layers) {
        ResidualChannels network = new ResidualChannels(layers);
        for (int i = 0; i < layers.size(); i++) {
            network.walk(layers, i);
        }
        return network.numbers.map();
    }

    private void walk(List<Layer> layers, int i) {
        Layer layer = layers.get(i);
        Matcher name = BLOCK_LAYER.matcher(layer.name());
        if (!name.matches()) {
            walkOutside(layer);
            return;
        }
        if (name.group(2) == null) {
            return;
        }
        boolean first = !name.group(1).equals(block);
        block = name.group(1);
        if (first && stream == null) {
            stream = numbers.free(columns(layer));
        }
        int[] columns = first ? stream : inner;
        if (isLastOfBlock(layers, i)) {
            stream = streamAfter(rows(layer));
            add(layer, stream, columns);
        } else {
            inner = numbers.free(rows(layer));
            add(layer, inner, columns);
        }
    }

    /** Stem and classifier; anything else has channels that are not known to be free. */
    private void walkOutside(Layer layer) {
        if (layer.role() == LayerRole.STEM && stream == null) {
            stream = numbers.free(rows(layer));
            add(layer, stream, numbers.fixed(columns(layer)));
        } else if (layer.role() == LayerRole.CLASSIFIER
                && stream != null
                && columns(layer) == stream.length) {
            add(layer, numbers.fixed(rows(layer)), stream);
        }
    }

    private static boolean isLastOfBlock(List<Layer> layers, int i) {
        Matcher name = BLOCK_LAYER.matcher(layers.get(i).name());
        name.matches();
        return layers.subList(i + 1, layers.size()).stream()
                .map(layer -> BLOCK_LAYER.matcher(layer.name()))
                .noneMatch(later ->
                        later.matches()
                                && later.group(1).equals(name.group(1))
                                && later.group(2) != null);
    }

    private int[] streamAfter(int width) {
        Optional<Layer> shortcut = Optional.ofNullable(shortcuts.get(block));
        if (shortcut.isPresent()) {
            int[] begun = numbers.free(width);
            add(shortcut.get(), begun, stream);
            return begun;
        }
        if (width <= stream.length) {
            return width == stream.length ? stream : numbers.fixed(width);
        }
        int[] pads = numbers.free(width - stream.length);
        int half = pads.length / 2;
        int[] padded = new int[width];
        System.arraycopy(pads, 0, padded, 0, half);
        System.arraycopy(stream, 0, padded, half, stream.length);
        System.arraycopy(pads, half, padded, half + stream.length, pads.length - half);
        return padded;
    }

    /** A layer that does not take what the one before puts out is left out: nothing is known. */
    private void add(Layer layer, int[] rows, int[] columns) {
        if (rows.length != rows(layer) || columns.length != columns(layer)) {
            return;
        }
        int kernel = (int) (layer.shape().elements() / rows.length / columns.length);
        numbers.add(layer.name(), rows, columns, kernel);
    }

    private static int rows(Layer layer) {
        return (int) layer.shape().dimension(0);
    }

    private static int columns(Layer layer) {
        return (int) layer.shape().dimension(1);
    }
}
