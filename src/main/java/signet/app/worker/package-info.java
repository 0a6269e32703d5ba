/**
 * Work that runs a network: every job is a child process of the same program, because native code
 * may abort, and one process takes the gradients of one network. A queue lets several jobs wait. A
 * sweep may take several processes, one after the other, where they break down.
 *
 * <p>Both ends speak JSON, a line each: the request goes to standard input, events and the end come
 * from standard output, the log goes to standard error and from there to a file. The window's
 * process must never load an engine: that happens behind {@link signet.app.worker.Worker} only.
 */
package signet.app.worker;
