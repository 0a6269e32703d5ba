/**
 * Long jobs as the window shows them: what runs, what waits, what stopped and can go on.
 *
 * <p>The queue itself is {@code signet.app.worker}; here it is only shown and steered.
 */
package signet.ui.jobs;
