/** The place Inspect: layer tree, heatmap, whole network, comparison, inspector. */
package signet.ui.inspect;
