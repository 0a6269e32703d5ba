package signet.report.html;

/**
 * Where something comes from.
 *
 * @param topic what it is about: {@code ticket}, {@code program}, {@code data}
 * @param name such as {@code SHA-256}
 */
public record ProvenanceFact(String topic, String name, String value) {}
