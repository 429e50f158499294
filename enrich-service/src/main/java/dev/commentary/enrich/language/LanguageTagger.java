package dev.commentary.enrich.language;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.ReceivedPost;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names the language of a post: a function of the post and the word lists. Thread-safe.
 *
 * <p>A declared language counts where it is one and the text is not plainly in another; otherwise
 * the script and the small words at the beginning of the text decide. Empty where the text is too
 * short or too mixed to say.
 */
public final class LanguageTagger {

    private static final int SAMPLE_CHARS = 600;

    /** A body shorter than this is read together with its title. */
    private static final int SHORT_BODY_CHARS = 200;

    private static final double UNCLEAR = 0.3;

    /** So sure is a whole paragraph in one language, and no short text. */
    private static final double BEYOND_DOUBT = 0.97;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** BCP 47 wants the two letters of ISO 639-1 where a language has them: eng is en. */
    private static final Map<String, String> SHORTER =
            LANGUAGES.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    code -> Locale.of(code).getISO3Language(),
                                    code -> code,
                                    (one, other) -> one));

    /** Codes for "undetermined", "several" and "none". */
    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis");

    private final SmallWords words;

    LanguageTagger(SmallWords words) {
        this.words = words;
    }

    /** Reads the word lists; they are refused as a whole when they are damaged. */
    public static LanguageTagger load() {
        return new LanguageTagger(SmallWords.load());
    }

    /** The version of the word lists, as in each tag. */
    public String knowledgeVersion() {
        return words.version();
    }

    public Optional<LanguageTag> tag(ReceivedPost post) {
        Optional<LanguageTag> detected = detected(post);
        return declared(post.language())
                .filter(declared -> !contradicts(detected, declared))
                .or(() -> detected);
    }

    /** Every twentieth page declares the language of its template instead of its text. */
    private static boolean contradicts(Optional<LanguageTag> detected, LanguageTag declared) {
        return detected.filter(tag -> tag.confidence() >= BEYOND_DOUBT)
                .filter(tag -> !primary(tag.value()).equals(primary(declared.value())))
                .isPresent();
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private Optional<LanguageTag> declared(@Nullable String language) {
        if (language == null) {
            return Optional.empty();
        }
        List<Evidence> evidence = List.of(new Evidence("language", 0, language.length()));
        return canonical(language)
                .map(value -> new LanguageTag(value, 0.98, "declared", evidence, words.version()));
    }

    /** Accepts the underscore of older systems, as in {@code en_GB}. */
    private static Optional<String> canonical(String language) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(language.strip().replace('_', '-')).build();
            String given = locale.getLanguage();
            String primary = SHORTER.getOrDefault(given, given);
            boolean known = primary.length() == 3 || LANGUAGES.contains(primary);
            return known && !NO_LANGUAGE.contains(primary)
                    ? Optional.of(
                            new Locale.Builder()
                                    .setLocale(locale)
                                    .setLanguage(primary)
                                    .build()
                                    .toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private Optional<LanguageTag> detected(ReceivedPost post) {
        LanguageVote vote = new LanguageVote(words);
        vote.read("body", post.body(), SAMPLE_CHARS);
        if (post.title() != null && post.body().length() < SHORT_BODY_CHARS) {
            vote.read("title", post.title(), SAMPLE_CHARS);
        }
        return vote.winner().filter(winner -> winner.confidence() >= UNCLEAR).map(this::tagOf);
    }

    private LanguageTag tagOf(LanguageVote.Winner winner) {
        return new LanguageTag(
                winner.language(),
                winner.confidence(),
                winner.method(),
                winner.evidence(),
                words.version());
    }
}
