package signet.report;

import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;

/** Channel numbers above and left of a heatmap, with the names of the axes. */
record RulerDrawing(Frame frame, int outputs, int inputs, int argb) {
    /** Numbers stand at least this far apart. */
    private static final int ACROSS = 36;

    private static final int DOWN = 20;

    void draw(Pen pen) {
        double perInput = (double) frame.width() / inputs;
        for (int i = 0; i < inputs; i += step(perInput, ACROSS)) {
            int x = (int) (frame.left() + (i + 0.5) * perInput);
            pen.textCentredAt(Integer.toString(i), FigureFonts.SMALL, argb, x, frame.top() - 6);
        }
        double perOutput = (double) frame.height() / outputs;
        for (int i = 0; i < outputs; i += step(perOutput, DOWN)) {
            int y = (int) (frame.top() + (i + 0.5) * perOutput) + 4;
            pen.textEndingAt(Integer.toString(i), FigureFonts.SMALL, argb, frame.left() - 6, y);
        }
        int middle = frame.top() + frame.height() / 2;
        pen.text("input channel", FigureFonts.SMALL, argb, frame.left(), frame.top() - 24);
        pen.textUpwards("output channel", FigureFonts.SMALL, argb, frame.left() - 42, middle);
    }

    /** The least power of two whose channels are as wide as a number needs. */
    static int step(double perChannel, int needed) {
        int step = 1;
        while (step * perChannel < needed) {
            step *= 2;
        }
        return step;
    }
}
