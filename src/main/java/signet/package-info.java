/** Where the program starts: chooses between command line and window, and nothing else. */
package signet;
