package dev.commentary.contract;

import java.util.List;

/**
 * The language a post is written in.
 *
 * @param value BCP 47 language tag, such as {@code en}
 * @param confidence from 0 to 1
 * @param method the rule that found it
 * @param knowledgeVersion the version of the rules
 */
public record LanguageTag(
        String value,
        Double confidence,
        String method,
        List<Evidence> evidence,
        String knowledgeVersion) {

    public LanguageTag {
        evidence = Absent.list(evidence);
    }
}
