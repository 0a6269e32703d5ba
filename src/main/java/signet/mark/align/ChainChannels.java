package signet.mark.align;

import java.util.List;
import signet.ticket.Layer;
import signet.ticket.Shape;

/** Networks without branches, such as LeNet and VGG: what one layer puts out the next takes in. */
final class ChainChannels {
    private ChainChannels() {}

    static ChannelMap of(List<Layer> layers) {
        ChannelNumbers numbers = new ChannelNumbers();
        int[] stream = {};
        for (int i = 0; i < layers.size(); i++) {
            Shape shape = layers.get(i).shape();
            int rows = (int) shape.dimension(0);
            int inputs = (int) shape.dimension(1);
            boolean follows = stream.length > 0 && inputs % stream.length == 0;
            int[] columns = follows ? stream : numbers.fixed(inputs);
            boolean continued = i + 1 < layers.size() && takes(layers.get(i + 1).shape(), rows);
            stream = continued ? numbers.free(rows) : numbers.fixed(rows);
            int kernel = (int) (shape.elements() / rows / columns.length);
            numbers.add(layers.get(i).name(), stream, columns, kernel);
        }
        return numbers.map();
    }

    /** Whether a layer's inputs are so many channels, each once or, flattened, several times. */
    private static boolean takes(Shape next, int channels) {
        long inputs = next.dimension(1);
        return inputs == channels || next.rank() == 2 && inputs % channels == 0;
    }
}
