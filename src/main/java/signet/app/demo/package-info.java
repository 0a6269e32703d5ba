/**
 * The demo: the whole story of a signature on a bundled ticket, from looking at it to the report of
 * what survived, told with the numbers of this very run.
 *
 * <p>Must do nothing that a person could not do with the same operations, and say nothing that was
 * not measured.
 */
package signet.app.demo;
