package signet.app.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import signet.app.Parameters;
import signet.app.run.RecipeOptions;
import signet.app.run.RecipeOptions.Curve;
import signet.lab.spec.ImageSource;
import signet.lab.spec.Preset;
import signet.lab.sweep.AttackSettings;
import signet.lab.sweep.SweepAttack;
import signet.report.attack.Subject;
import signet.report.attack.Subject.Kind;

/**
 * How much a demo does.
 *
 * @param recipe of the retraining; its preset also says how many images there are
 * @param attacks on the signed ticket
 */
record DemoPlan(RecipeOptions recipe, List<SweepAttack> attacks) {
    static final Subject SIGNED = new Subject("Signed and retrained", Kind.SIGNED);
    static final Subject CONTROL = new Subject("Before signing", Kind.UNMARKED);

    private static final long SEED = 1;

    /** Some minutes on two cores. */
    static final DemoPlan USUAL =
            new DemoPlan(
                    recipe(Preset.QUICK, 2),
                    List.of(
                            attack("prune", 0.05, 0.1, 0.2, 0.3),
                            attack("add-on", 0.01),
                            attack("permute", 1),
                            attack("quantise", 8),
                            attack("fine-tune", 1)));

    DemoPlan {
        attacks = List.copyOf(attacks);
    }

    /** Gentle training: the network is trained already and has little to mend. */
    static RecipeOptions recipe(Preset preset, int epochs) {
        return Parameters.saying(
                RecipeOptions.class,
                Map.of(
                        "preset", preset,
                        "epochs", epochs,
                        "learningRate", 0.02,
                        "schedule", Curve.COSINE,
                        "seed", SEED));
    }

    static SweepAttack attack(String id, double... strengths) {
        return new SweepAttack(
                AttackSettings.of(id),
                Arrays.stream(strengths).boxed().toList(),
                List.of(SEED),
                List.of(SIGNED.name()));
    }

    /** What networks learn and are tested on. */
    ImageSource images() {
        return recipe.preset().orElseThrow().images(new ImageSource.Origin.Sample());
    }
}
