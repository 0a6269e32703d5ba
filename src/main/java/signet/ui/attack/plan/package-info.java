/** Which attacks a sweep tries, how hard, and what is missing for it. Runs nothing. */
package signet.ui.attack.plan;
