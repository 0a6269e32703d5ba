package signet.ui.attack.plan;

import java.util.Locale;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signet.attack.Attack;
import signet.attack.Chain;
import signet.attack.Needs;
import signet.attack.Strength;

/** One attack of the catalogue: whether it is tried, and at which strengths. */
public final class Choice {
    private static final double PERCENT = 100;

    private final Attack attack;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final ObservableList<Double> offered;
    private final ObservableList<Double> tried;
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");

    Choice(Attack attack) {
        this.attack = attack;
        TreeSet<Double> all = new TreeSet<>(attack.facts().strength().published());
        all.addAll(attack.facts().strength().usual());
        offered = FXCollections.observableArrayList(all);
        tried = FXCollections.observableArrayList(attack.facts().strength().usual());
    }

    public Attack attack() {
        return attack;
    }

    /** Whether the thief fine-tunes afterwards. */
    boolean isRepaired() {
        return attack instanceof Chain;
    }

    /** What it is called in the list, where a heading says what follows. */
    String name() {
        return attack instanceof Chain chain
                ? chain.links().getFirst().attack().facts().title()
                : attack.facts().title();
    }

    /** Whether it takes the network to images of another task. */
    boolean isTransfer() {
        return attack.facts().needs().data() == Needs.Data.OTHER;
    }

    /** Whether a sweep tries it. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /** Strengths to choose from, ascending. */
    ObservableList<Double> offered() {
        return offered;
    }

    /** Strengths that are tried, ascending. */
    ObservableList<Double> tried() {
        return tried;
    }

    /** Why it cannot be tried, in a few words; empty where it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    void obstruct(String why) {
        obstacle.set(why);
    }

    /** Whether a sweep would try it at some strength now. */
    boolean isTried() {
        return chosen.get() && obstacle.get().isEmpty() && !tried.isEmpty();
    }

    /** Tries a strength, or leaves it out; the last one stays. */
    void toggle(double strength) {
        if (tried.contains(strength)) {
            if (tried.size() > 1) {
                tried.remove(strength);
            }
        } else {
            insert(tried, strength);
        }
    }

    /**
     * Offers and tries another strength.
     *
     * @param text as people write it: shares in percent
     * @throws IllegalArgumentException if it is no number, or out of range, in a sentence
     */
    public void add(String text) {
        Strength range = attack.facts().strength();
        double strength = range.require(parsed(text) / scale());
        if (!offered.contains(strength)) {
            insert(offered, strength);
        }
        if (!tried.contains(strength)) {
            insert(tried, strength);
        }
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text.replace("%", "").strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\u201c%s\u201d is no number.".formatted(text), e);
        }
    }

    private double scale() {
        return attack.facts().strength().unit() == Strength.Unit.SHARE ? PERCENT : 1;
    }

    private static void insert(ObservableList<Double> list, double strength) {
        TreeSet<Double> all = new TreeSet<>(list);
        all.add(strength);
        list.setAll(all);
    }

    /** A strength as short as it goes: the number without its unit, {@code all} for all. */
    String brief(double strength) {
        if (attack.facts().strength().unit() == Strength.Unit.WHOLE) {
            return "all";
        }
        String number = String.format(Locale.ROOT, "%.4f", strength * scale());
        return number.replaceFirst("\\.?0+$", "");
    }

    /** In what strengths are written, in a word or two. */
    String unit() {
        return switch (attack.facts().strength().unit()) {
            case SHARE -> "%";
            case WHOLE -> "";
            default -> attack.facts().strength().unit().name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether there is more than one strength. */
    boolean isVaried() {
        return attack.facts().strength().most() > attack.facts().strength().least();
    }

    /** How many strengths are tried, in words. */
    String count() {
        return tried.size() == 1 ? "1 strength" : tried.size() + " strengths";
    }
}
