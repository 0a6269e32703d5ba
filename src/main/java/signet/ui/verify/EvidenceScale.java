package signet.ui.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import signet.evidence.PValue;
import signet.ui.parts.Texts;

/** How far from chance a result is, among landmarks, on a square-root axis. */
final class EvidenceScale extends Region {
    private static final double INSET = 8;
    private static final double BAR = 8;
    private static final double DOT = 16;
    private static final double LEAST_LINE = 16;

    /** Between the words above the bar and the bar. */
    private static final double ABOVE = 10;

    private record Tick(Region mark, Label words, EvidenceAxis.Landmark landmark) {}

    private final List<Tick> ticks = new ArrayList<>();
    private final Region track = part("wb-scale-track");
    private final Region fill = part("wb-scale-fill");
    private final Region dot = part("wb-scale-dot");
    private final Region claimMark = part("wb-scale-claim");
    private final Label claim = Texts.fixed("claim line", "wb-caption", "wb-scale-claim-words");
    private final Label value;
    private final double bits;
    private final OptionalDouble claimBits;

    /**
     * @param chance where the dot stands
     * @param tone style class of the verdict
     * @param claimBits the claim line; empty where nothing was claimed
     */
    EvidenceScale(PValue chance, String tone, OptionalDouble claimBits) {
        this.claimBits = claimBits;
        bits = -chance.log2();
        value = Texts.fixed(Powers.rarity(chance), "wb-strong", "wb-scale-value");
        getStyleClass().addAll("wb-scale", tone);
        getChildren().addAll(track, fill);
        EvidenceAxis.LANDMARKS.forEach(this::addTick);
        claimMark.setVisible(claimBits.isPresent());
        claim.setVisible(claimBits.isPresent());
        getChildren().addAll(claimMark, claim, dot, value);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(
                "Evidence: %s, log2 p %s, %s"
                        .formatted(
                                value.getText(),
                                Powers.log2(chance),
                                claimBits.isPresent()
                                        ? "claim line at 2 to the %.0f"
                                                .formatted(claimBits.getAsDouble())
                                        : "no claim was tested"));
    }

    private void addTick(EvidenceAxis.Landmark landmark) {
        Tick tick =
                new Tick(
                        part("wb-scale-tick"),
                        Texts.fixed(landmark.words(), "wb-caption"),
                        landmark);
        ticks.add(tick);
        getChildren().addAll(tick.mark(), tick.words());
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    private double x(double atBits) {
        return INSET + Math.round(EvidenceAxis.position(atBits) * (getWidth() - 2 * INSET));
    }

    /** Height of a line of words, which grows with the text. */
    private double line() {
        return Math.max(LEAST_LINE, Math.ceil(value.prefHeight(-1)));
    }

    private double barTop() {
        return line() + ABOVE;
    }

    /** One line above the bar, two below it. */
    @Override
    protected double computePrefHeight(double width) {
        return barTop() + BAR + 8 + 2 * line() - 2;
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth() - INSET;
        track.resizeRelocate(INSET, barTop(), right - INSET, BAR);
        fill.resizeRelocate(INSET, barTop(), x(bits) - INSET, BAR);
        for (Tick tick : ticks) {
            double at = x(tick.landmark().bits());
            tick.mark().resizeRelocate(at, barTop() + BAR + 4, 1, 5);
            double top = barTop() + BAR + 8 + (tick.landmark().low() ? line() - 2 : 0);
            centre(tick.words(), at, top);
        }
        dot.resizeRelocate(x(bits) - DOT / 2, barTop() + BAR / 2 - DOT / 2, DOT, DOT);
        centre(value, x(bits), ABOVE - 8);
        claimBits.ifPresent(this::layoutClaim);
    }

    private void layoutClaim(double claimed) {
        double line = x(claimed);
        claimMark.resizeRelocate(line - 1, barTop() - 8, 2, BAR + 16);
        centre(claim, line, ABOVE - 8);
        keepApart(claimed);
    }

    /** The value's words give way to those of the claim line, on the side where the dot is. */
    private void keepApart(double claimed) {
        boolean overlaps =
                value.getLayoutX() < claim.getLayoutX() + claim.getWidth() + 8
                        && value.getLayoutX() + value.getWidth() + 8 > claim.getLayoutX();
        if (overlaps) {
            value.setLayoutX(
                    bits < claimed
                            ? claim.getLayoutX() - value.getWidth() - 8
                            : claim.getLayoutX() + claim.getWidth() + 8);
        }
    }

    private void centre(Node words, double at, double top) {
        double width = words.prefWidth(-1);
        double left = Math.clamp(at - width / 2, 0, Math.max(0, getWidth() - width));
        words.resizeRelocate(Math.round(left), top, width, line());
    }
}
