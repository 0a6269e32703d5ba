/**
 * Symbols as the window draws them: one polarity everywhere, light = kept, and cells that carry no
 * part of the signature as grey ghosts. Knows modules, not tickets or screens.
 */
package signet.ui.symbol;
