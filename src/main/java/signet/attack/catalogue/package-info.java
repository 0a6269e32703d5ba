/**
 * Every attack there is, found by id, chains included; and what the paper printed about some of
 * them.
 */
package signet.attack.catalogue;
