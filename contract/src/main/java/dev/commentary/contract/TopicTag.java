package dev.commentary.contract;

import java.util.List;

/**
 * A topic of IPTC Media Topics that a post is about.
 *
 * @param code as IPTC writes it: {@code medtop:} and eight digits
 * @param label IPTC's English name
 * @param broader from the parent to the top-level topic; a search for any of them finds the post
 * @param confidence from 0 to 1
 * @param method the rule that found it
 * @param knowledgeVersion the version of vocabulary and rules
 * @see <a href="https://iptc.org/standards/media-topics/">IPTC Media Topics</a>
 */
public record TopicTag(
        String code,
        String label,
        List<TopicRef> broader,
        Double confidence,
        String method,
        List<Evidence> evidence,
        String knowledgeVersion) {

    public TopicTag {
        broader = Absent.list(broader);
        evidence = Absent.list(evidence);
    }

    /** A topic by its code and English name. */
    public record TopicRef(String code, String label) {}
}
