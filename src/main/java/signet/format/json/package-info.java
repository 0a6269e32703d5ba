/**
 * The one door to Jackson: strict JSON to a small immutable tree, and the tree to JSON.
 *
 * <p>Works on tokens only. It binds nothing to classes, so that no name in a file can choose a
 * class, and so that the command line starts without loading a mapper. It knows nothing of tickets.
 */
package signet.format.json;
