/** Small controls that several screens share. Know no ticket and no screen. */
package signet.ui.parts;
