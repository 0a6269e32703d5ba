/**
 * What a person can do about attacks: carry one out, sweep over many, and have the report written.
 *
 * <p>Must not load an engine: whatever trains or evaluates is a worker's.
 */
package signet.app.attack;
