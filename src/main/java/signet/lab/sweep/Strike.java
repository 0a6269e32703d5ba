package signet.lab.sweep;

/** One attack at one strength under one seed. */
public record Strike(AttackSettings settings, double strength, long seed) {}
