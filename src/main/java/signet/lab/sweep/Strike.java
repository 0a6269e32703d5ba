package signet.lab.sweep;

import java.util.Optional;
import signet.attack.Needs;
import signet.report.attack.AttackName;
import signet.report.attack.Strength;

/** One attack at one strength under one seed. */
public record Strike(AttackSettings settings, double strength, long seed) {
    /** The attack as tables name it. */
    public AttackName name() {
        return settings.name();
    }

    /** Whether the network is taken to another task. */
    boolean transfers() {
        return settings.find().facts().needs().data() == Needs.Data.OTHER;
    }

    /** The strength as tables have it; absent for attacks that are done or not. */
    public Optional<Strength> shown() {
        return Strengths.of(settings.find().facts().strength().unit(), strength);
    }
}
