package dev.commentary.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet that a post has to do with.
 *
 * @param id stable name of the outlet in the gazetteer, such as {@code financial-times}
 * @param name as it is shown, such as {@code Financial Times}
 * @param role {@code carried} the piece ran there, {@code appeared} the author spoke to it, was
 *     quoted or reprinted there, or {@code cited} merely a subject of the text; readers keep words
 *     they do not know
 * @param country ISO 3166-1 alpha-2
 * @param confidence from 0 to 1
 * @param method the rule that found it
 * @param knowledgeVersion the version of gazetteer and rules
 */
public record OutletTag(
        String id,
        String name,
        String role,
        @Nullable String country,
        Double confidence,
        String method,
        List<Evidence> evidence,
        String knowledgeVersion) {

    public static final String CARRIED = "carried";
    public static final String APPEARED = "appeared";
    public static final String CITED = "cited";

    public OutletTag {
        evidence = Absent.list(evidence);
    }
}
