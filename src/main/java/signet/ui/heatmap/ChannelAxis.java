package signet.ui.heatmap;

/**
 * Where the channels of one direction lie along the visible part of the picture, in logical pixels
 * from its first visible one.
 *
 * @param channels in all
 * @param cellsPerChannel cells each takes
 * @param scale size of a cell in device pixels
 * @param offset first visible device pixel
 * @param length visible device pixels
 * @param density device pixels per logical pixel
 */
record ChannelAxis(
        int channels,
        int cellsPerChannel,
        PixelScale scale,
        int offset,
        int length,
        double density) {
    /** The closest that two numbers of a ruler may stand. */
    private static final double LEAST_DISTANCE = 40;

    static ChannelAxis across(CellGeometry geometry, Viewport view, double density) {
        return new ChannelAxis(
                geometry.ins(),
                geometry.cellsPerIn(),
                view.scale(),
                view.x(),
                view.width(),
                density);
    }

    static ChannelAxis down(CellGeometry geometry, Viewport view, double density) {
        return new ChannelAxis(
                geometry.outs(),
                geometry.cellsPerOut(),
                view.scale(),
                view.y(),
                view.height(),
                density);
    }

    /** Visible length. */
    double extent() {
        return length / density;
    }

    /** Where a channel begins; before 0 if it begins out of sight. */
    double start(int channel) {
        return (scale.startOf(channel * cellsPerChannel) - offset) / density;
    }

    /** Where a channel ends. */
    double end(int channel) {
        return (scale.pixelsOf((channel + 1) * cellsPerChannel) - offset) / density;
    }

    /** The middle of a channel, held inside the visible part. */
    double middle(int channel) {
        return Math.clamp((start(channel) + end(channel)) / 2, 0, extent());
    }

    /** First channel in sight. */
    int first() {
        return scale.cellAt(offset) / cellsPerChannel;
    }

    /** Last channel in sight. */
    int last() {
        return Math.min(
                channels - 1,
                (scale.cellAt(offset + length - 1) + scale.block() - 1) / cellsPerChannel);
    }

    /**
     * Channels between two numbers of the ruler: 1, 2, 4, 8, ...
     *
     * @param textScale how large the numbers are, against their usual size
     */
    int tickStep(double textScale) {
        double width = cellsPerChannel * scale.ratio() / density;
        int step = 1;
        while (step * width < LEAST_DISTANCE * textScale && step < channels) {
            step *= 2;
        }
        return step;
    }
}
