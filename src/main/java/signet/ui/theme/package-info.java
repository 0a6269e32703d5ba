/** Fonts, style sheets and the light and dark schemes. Knows no screen. */
package signet.ui.theme;
