/**
 * The place Sign: a text becomes a symbol, the symbol finds its place, the person moves it and
 * presses it.
 *
 * <p>What a place costs and how a signature is written is asked of {@code signet.mark}; nothing of
 * that is decided here.
 */
package signet.ui.sign;
