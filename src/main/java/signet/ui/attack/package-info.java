/**
 * The place Attack: what it would cost a thief to be rid of a signature, before anything runs and
 * after a sweep. Attacks, sweeps and their tables are other rooms'; nothing is measured here.
 */
package signet.ui.attack;
