package dev.commentary.enrich.topic;

import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.TopicTag;
import dev.commentary.enrich.knowledge.KnowledgeRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the topics of a post: a function of the post and the rules. Thread-safe.
 *
 * <p>Gives the narrowest topics that the words of title, note and body speak for, best first; each
 * names its broader ones. Where only several narrower ones together are convincing, gives what they
 * have in common. Gives nothing where nothing is convincing.
 */
public final class TopicTagger {

    private static final String METHOD = "iptc-words";

    private static final String LANGUAGE_OF_RULES = "en";

    private static final double SURE_OF_LANGUAGE = 0.6;

    /** From here on a topic is given; the confidence is then one half. */
    private static final float CONVINCING = 7f;

    /** Words for topics in common are weaker evidence. */
    private static final float CONVINCING_TOGETHER = 8f;

    /** A topic far behind the best one is an aside. */
    private static final float SHARE_OF_BEST = 0.25f;

    /** More than this only says the same again. */
    private static final float PLENTY = 40f;

    /** A narrower topic with less than this share of a broader one is an aside of it. */
    private static final float SHARE_OF_BROAD = 0.6f;

    private static final float COMPANY = 0.7f;

    private static final int MOST_TAGS = 5;

    private final TopicKnowledge knowledge;

    TopicTagger(TopicKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Reads vocabulary and rules of the jar. */
    public static TopicTagger load() {
        return load(null);
    }

    /**
     * Reads the vocabulary, and rules from a folder where it has a file of them.
     *
     * @throws KnowledgeRefused if one of the files cannot be used
     */
    public static TopicTagger load(@Nullable Path folder) {
        MediaTopics topics = MediaTopics.load();
        TopicRules rules = TopicRules.of(new RuleFiles(topics, folder).read(), topics);
        return new TopicTagger(new TopicKnowledge(topics, rules));
    }

    /** The version of vocabulary and rules, as in each tag. */
    public String knowledgeVersion() {
        return knowledge.version();
    }

    /** Every topic of the vocabulary, by code, whether there are rules for it or not. */
    public List<KnownTopic> vocabulary() {
        return knowledge.vocabulary().topics();
    }

    /**
     * The topics of a post.
     *
     * @param language what the post is written in; in any but English the words of the rules mean
     *     something else, and it gets no topics
     */
    public List<TopicTag> tag(ReceivedPost post, Optional<LanguageTag> language) {
        if (language.filter(TopicTagger::isSurelyForeign).isPresent()) {
            return List.of();
        }
        TopicScores scores = new TopicScores(knowledge);
        if (post.title() != null) {
            scores.readTitle(post.title());
        }
        if (post.note() != null) {
            scores.readNote(post.note());
        }
        scores.readBody(post.body());
        return choose(scores);
    }

    private static boolean isSurelyForeign(LanguageTag language) {
        String primary = language.value().split("-", 2)[0];
        return !primary.equals(LANGUAGE_OF_RULES) && language.confidence() >= SURE_OF_LANGUAGE;
    }

    private record Candidate(int topic, float score, float rank) {}

    private List<TopicTag> choose(TopicScores scores) {
        List<Candidate> candidates = candidates(scores.alone(), scores.together());
        double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
        double aside = SHARE_OF_BEST * Math.min(best, PLENTY);
        return candidates.stream()
                .filter(candidate -> candidate.score() >= aside)
                .sorted(Comparator.comparingDouble(Candidate::rank).reversed())
                .limit(MOST_TAGS)
                .map(candidate -> tagOf(candidate, scores))
                .toList();
    }

    /** Narrower topics come first by number: one that is given stands for its broader ones. */
    private List<Candidate> candidates(float[] alone, float[] together) {
        boolean[] implied = new boolean[alone.length];
        List<Candidate> candidates = new ArrayList<>();
        for (int topic = 0; topic < alone.length; topic++) {
            boolean convincing =
                    alone[topic] >= CONVINCING || together[topic] >= CONVINCING_TOGETHER;
            if (outweighs(topic, alone, candidates)) {
                implied[topic] = false;
            }
            if (convincing && !implied[topic]) {
                candidates.add(candidate(topic, Math.max(alone[topic], together[topic]), together));
            }
            int parent = knowledge.parentOf(topic);
            if (parent >= 0) {
                implied[parent] |= convincing || implied[topic];
            }
        }
        return candidates;
    }

    /** What a post mostly says about a broad topic is not only about the narrow ones it touches. */
    private boolean outweighs(int topic, float[] alone, List<Candidate> candidates) {
        if (knowledge.parentOf(topic) < 0 || alone[topic] < CONVINCING) {
            return false;
        }
        List<Candidate> narrower =
                candidates.stream()
                        .filter(candidate -> knowledge.isWithin(candidate.topic(), topic))
                        .toList();
        boolean all = narrower.stream().allMatch(c -> c.score() < alone[topic] * SHARE_OF_BROAD);
        if (all) {
            candidates.removeAll(narrower);
        }
        return all;
    }

    /** Ranked by itself and by what else the post says about the same top-level topic. */
    private Candidate candidate(int topic, float score, float[] together) {
        return new Candidate(topic, score, score + COMPANY * together[knowledge.topLevelOf(topic)]);
    }

    private TopicTag tagOf(Candidate candidate, TopicScores scores) {
        int topic = candidate.topic();
        double confidence = 1 - Math.exp(-Math.log(2) * candidate.score() / CONVINCING);
        return new TopicTag(
                knowledge.topic(topic).code(),
                knowledge.topic(topic).label(),
                knowledge.broaderOf(topic),
                Math.round(Math.min(confidence, 0.99) * 100) / 100.0,
                METHOD,
                scores.evidenceFor(topic),
                knowledge.version());
    }
}
