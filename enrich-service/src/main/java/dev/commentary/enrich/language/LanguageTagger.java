package dev.commentary.enrich.language;

import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.ReceivedPost;
import java.util.Optional;

/**
 * Names the language of a post: a function of the post and the word lists. Thread-safe.
 *
 * <p>A declared language counts where it is one; otherwise the beginning of the text is looked at.
 * Empty where the text is too short or too mixed to say.
 */
public final class LanguageTagger {

    private final String version;

    LanguageTagger(String version) {
        this.version = version;
    }

    public static LanguageTagger load() {
        return new LanguageTagger("languages-2026.11.1");
    }

    /** The version of the word lists, as in each tag. */
    public String knowledgeVersion() {
        return version;
    }

    public Optional<LanguageTag> tag(ReceivedPost post) {
        return Optional.empty();
    }
}
