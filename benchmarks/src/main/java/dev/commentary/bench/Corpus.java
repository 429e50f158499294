package dev.commentary.bench;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.contract.Lane;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PostId;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.Revision;
import dev.commentary.contract.TopicTag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/** Generated posts of 2.9 kB each, the same ones for the same source and number. Thread-safe. */
final class Corpus {

    private static final int TEXT_LENGTH = 2_900;
    private static final int TITLE_WORDS = 8;
    private static final int SHORTEST_SENTENCE = 8;
    private static final int LONGEST_SENTENCE = 26;
    private static final int SENTENCES_IN_PARAGRAPH = 4;
    private static final int OUTLETS = 400;
    private static final int TOPICS = 80;
    private static final int AUTHORS = 900;
    private static final int DAYS = 2_000;

    private final Vocabulary vocabulary;
    private final long seed;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Corpus(long seed, Clock clock) {
        this.seed = seed;
        this.vocabulary = new Vocabulary(seed);
        this.clock = clock;
    }

    /** A post as enrich-service would publish it, with two outlets and two topics. */
    EnrichedPost enriched(String source, int number) {
        return enriched(source, number, "");
    }

    /** The same of the same length, with words of the caller's at its end. */
    EnrichedPost enriched(String source, int number, String ending) {
        SplittableRandom random = random(source, number);
        String title = title(random);
        Instant now = clock.instant();
        return new EnrichedPost(
                PostId.of(source, externalId(number), null, title),
                Revision.at(now),
                Lane.LIVE,
                source,
                externalId(number),
                url(source, number),
                null,
                title,
                body(random, TEXT_LENGTH - title.length() - ending.length()) + ending,
                null,
                List.of(author(random)),
                new LanguageTag("en", 0.98, "words", List.of(new Evidence("body", 0, 400)), "l-1"),
                List.of(outlet(random, OutletTag.CARRIED), outlet(random, OutletTag.APPEARED)),
                List.of(topic(random), topic(random)),
                published(random),
                now);
    }

    /** A post as a caller of ingest-service would send it, on one line, with its line end. */
    String line(String source, int number) {
        SplittableRandom random = random(source, number);
        String title = title(random);
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("source", source);
        post.put("externalId", externalId(number));
        post.put("url", url(source, number));
        post.put("title", title);
        post.put("body", body(random, TEXT_LENGTH - title.length()));
        post.put("authors", List.of(author(random)));
        post.put("publishedAt", day(random).toString());
        return json.writeValueAsString(post) + "\n";
    }

    private SplittableRandom random(String source, int number) {
        return new SplittableRandom(seed ^ ((long) source.hashCode() << 32) ^ number);
    }

    private String title(SplittableRandom random) {
        return sentence(random, TITLE_WORDS);
    }

    private String body(SplittableRandom random, int length) {
        StringBuilder body = new StringBuilder(length + 200);
        for (int sentences = 1; body.length() < length; sentences++) {
            int words = random.nextInt(SHORTEST_SENTENCE, LONGEST_SENTENCE);
            body.append(sentence(random, words)).append('.');
            body.append(sentences % SENTENCES_IN_PARAGRAPH == 0 ? "\n\n" : " ");
        }
        return body.substring(0, length).strip();
    }

    private String sentence(SplittableRandom random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(vocabulary.word(random));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.toString();
    }

    private static PublishedTag published(SplittableRandom random) {
        return new PublishedTag(
                day(random).toString(),
                PublishedTag.DAY,
                "declared",
                List.of(),
                0.95,
                "iso-date",
                List.of(new Evidence("publishedAt", 0, 10)),
                "d-1");
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(DAYS));
    }

    private static OutletTag outlet(SplittableRandom random, String role) {
        int number = random.nextInt(OUTLETS);
        return new OutletTag(
                "outlet-" + number,
                "Outlet No. " + number,
                role,
                "GB",
                0.9,
                "name",
                List.of(new Evidence("body", 12, 27)),
                "o-1");
    }

    private static TopicTag topic(SplittableRandom random) {
        int number = 20_000_000 + random.nextInt(TOPICS);
        return new TopicTag(
                "medtop:" + number,
                "topic " + number,
                List.of(new TopicTag.TopicRef("medtop:11000000", "politics")),
                0.7,
                "words",
                List.of(new Evidence("body", 100, 108), new Evidence("title", 3, 9)),
                "t-1");
    }

    private static String author(SplittableRandom random) {
        return "Author No. " + random.nextInt(AUTHORS);
    }

    private static String externalId(int number) {
        return "post-" + number;
    }

    private static String url(String source, int number) {
        return "https://" + source + ".example/commentary/" + number;
    }
}
