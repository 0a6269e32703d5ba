/**
 * The whole report of a sweep: one page for people, and beside it the tables and figures as files.
 *
 * <p>Makes text and bytes from what it is given; measures nothing, asks no clock and writes no
 * file.
 */
package signet.report.html;
