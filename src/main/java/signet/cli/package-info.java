/**
 * The command line: one verb per operation of {@link signet.app.Operations}, its result as text or
 * as JSON, and an exit status.
 *
 * <p>Thin: decides nothing about tickets, and never loads the window or a network engine. The one
 * door to picocli.
 */
package signet.cli;
