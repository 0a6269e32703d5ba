/**
 * What attacks share: a layer while weights come and go, the layers that are attacked, and random
 * draws that depend on nothing but seed and place.
 *
 * <p>Knows no single attack.
 */
package signet.attack.edit;
