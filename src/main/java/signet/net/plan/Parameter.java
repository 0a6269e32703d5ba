package signet.net.plan;

import signet.ticket.Shape;

/**
 * One entry of a network's {@code state_dict}.
 *
 * @param module the module it belongs to: {@code layer1.0.bn1}
 * @param role what it is to the module, which gives the rest of its name
 * @param initialiser how it is chosen before training
 */
public record Parameter(String module, ParameterRole role, Shape shape, Initialiser initialiser) {
    /** As in the {@code state_dict}: {@code layer1.0.bn1.running_mean}. */
    public String name() {
        return role.in(module);
    }

    /** Whether training changes it by gradients. */
    public boolean isTrainable() {
        return role.isTrainable();
    }
}
