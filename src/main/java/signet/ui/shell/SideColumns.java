package signet.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;

/**
 * Whether the columns beside a picture are shown: they give way where the window is narrow, and
 * while the picture is presented.
 */
public final class SideColumns {
    private final BooleanProperty left = new SimpleBooleanProperty(true);
    private final BooleanProperty right = new SimpleBooleanProperty(true);
    private final double roomForLeft;
    private final double roomForRight;
    private boolean roomLeft = true;
    private boolean roomRight = true;
    private boolean presented;
    private boolean leftAfterwards;
    private boolean rightAfterwards;

    /**
     * @param place what the columns are in; it decides by its width
     * @param roomForLeft the width from which there is room for the left column
     * @param roomForRight the same for the right one
     */
    public SideColumns(Region place, double roomForLeft, double roomForRight) {
        this.roomForLeft = roomForLeft;
        this.roomForRight = roomForRight;
        place.widthProperty().subscribe(width -> giveRoom(width.doubleValue()));
    }

    private void giveRoom(double width) {
        boolean nowLeft = width >= roomForLeft;
        boolean nowRight = width >= roomForRight;
        if (width > 0 && (nowLeft != roomLeft || nowRight != roomRight)) {
            roomLeft = nowLeft;
            roomRight = nowRight;
            show(nowLeft, nowRight);
        }
    }

    private void show(boolean nowLeft, boolean nowRight) {
        if (presented) {
            leftAfterwards = nowLeft;
            rightAfterwards = nowRight;
        } else {
            right.set(nowRight);
            left.set(nowLeft);
        }
    }

    /** Puts the columns away, or back as they were. */
    public void present(boolean on) {
        if (on && !presented) {
            leftAfterwards = left.get();
            rightAfterwards = right.get();
            left.set(false);
            right.set(false);
            presented = true;
        } else if (!on && presented) {
            presented = false;
            show(leftAfterwards, rightAfterwards);
        }
    }

    /** Whether the left column is shown. */
    public BooleanProperty left() {
        return left;
    }

    /** Whether the right column is shown. */
    public BooleanProperty right() {
        return right;
    }
}
