/**
 * What a person asks a run for, before it starts: a preset, and every value that can be other than
 * published.
 *
 * <p>Pure; what a value may be is decided by {@code signet.lab.spec} alone.
 */
package signet.ui.train.form;
