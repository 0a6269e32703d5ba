package signet.report.html;

/**
 * What has to be known of an attack before its numbers are read.
 *
 * @param title as in the tables
 * @param line what it does, in one sentence
 * @param attacker what the attacker knows and has, in one sentence
 * @param source where it comes from
 */
public record AttackNote(String title, String line, String attacker, String source) {}
