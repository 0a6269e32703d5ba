/**
 * Measures what the program promises about speed and memory, on the machine it runs on, against a
 * yardstick in the same run.
 *
 * <p>Must not decide anything: it prints figures, and no other room depends on it.
 */
package signet.bench;
