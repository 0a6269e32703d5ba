package signet.ui.attack.result;

import java.util.Optional;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.Strength;

/**
 * One attack at one strength, whatever the seed.
 *
 * @param strength absent for attacks that have none
 */
public record CellKey(AttackName attack, Optional<Strength> strength) {
    /** The cell that a row belongs to. */
    public static CellKey of(AttackRow row) {
        return new CellKey(row.attack(), row.strength());
    }

    /** The strength as short as it goes; {@code all} where there is only one. */
    String brief() {
        return strength.map(s -> s.text().replaceFirst("epochs?", "ep")).orElse("all");
    }

    /** Attack and strength in words. */
    String label() {
        return strength.map(s -> attack.title() + ", " + s.text()).orElse(attack.title());
    }
}
