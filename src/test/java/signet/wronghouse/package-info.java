/** A house built wrongly on purpose, so that every rule is seen to fail. Nothing here ever runs. */
package signet.wronghouse;
