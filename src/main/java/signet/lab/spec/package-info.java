/**
 * What a run shall do, as data: network, images, recipe, search; its JSON with the published
 * defaults filled in; the hash that names it.
 *
 * <p>Opens no file and trains nothing. Device and threads are no part of it: they belong to where
 * it runs.
 */
package signet.lab.spec;
