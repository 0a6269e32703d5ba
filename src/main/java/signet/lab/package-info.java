/**
 * Experiments: a spec in JSON, a run folder named by its hash, metrics as JSON lines, checkpoints,
 * and going on after a crash bit for bit.
 *
 * <p>Starts no process and shows nothing; whoever runs an experiment passes an engine and listens.
 */
package signet.lab;
