/**
 * What a person can do with networks that run: train, prune, evaluate, and look after runs. What
 * was asked for becomes a spec, the spec a folder, and a worker fills the folder.
 *
 * <p>Must not load an engine: workers do.
 */
package signet.app.run;
