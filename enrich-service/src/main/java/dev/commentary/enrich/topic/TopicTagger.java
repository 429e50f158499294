package dev.commentary.enrich.topic;

import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.TopicTag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names the topics of a post: a function of the post and the rules. Thread-safe.
 *
 * <p>Gives the narrowest topics that the words of title, note and body speak for, best first; each
 * names its broader ones. Where only several narrower ones together are convincing, gives what they
 * have in common. Gives nothing where nothing is convincing.
 */
public final class TopicTagger {

    private static final String METHOD = "iptc-words";

    /** From here on a topic is given; the confidence is then one half. */
    private static final float CONVINCING = 7f;

    /** Words for topics in common are weaker evidence. */
    private static final float CONVINCING_TOGETHER = 8f;

    /** A topic far behind the best one is an aside. */
    private static final float SHARE_OF_BEST = 0.25f;

    private static final int MOST_TAGS = 5;

    private final TopicKnowledge knowledge;

    TopicTagger(TopicKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Reads vocabulary and rules; they are refused as a whole when they are damaged. */
    public static TopicTagger load() {
        MediaTopics topics = MediaTopics.load();
        return new TopicTagger(new TopicKnowledge(topics, TopicRules.load(topics)));
    }

    /** The version of vocabulary and rules, as in each tag. */
    public String knowledgeVersion() {
        return knowledge.version();
    }

    public List<TopicTag> tag(ReceivedPost post) {
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

    private List<TopicTag> choose(TopicScores scores) {
        List<Candidate> candidates = candidates(scores);
        float best = candidates.stream().map(Candidate::score).max(Float::compare).orElse(0f);
        return candidates.stream()
                .filter(candidate -> candidate.score() >= best * SHARE_OF_BEST)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST_TAGS)
                .map(candidate -> tagOf(candidate, scores))
                .toList();
    }

    private record Candidate(int topic, float score) {}

    /** Narrower topics come first by number: one that is given stands for its broader ones. */
    private List<Candidate> candidates(TopicScores scores) {
        float[] alone = scores.alone();
        float[] together = scores.together();
        boolean[] implied = new boolean[alone.length];
        List<Candidate> candidates = new ArrayList<>();
        for (int topic = 0; topic < alone.length; topic++) {
            boolean convincing =
                    alone[topic] >= CONVINCING || together[topic] >= CONVINCING_TOGETHER;
            if (convincing && !implied[topic]) {
                candidates.add(new Candidate(topic, Math.max(alone[topic], together[topic])));
            }
            int parent = knowledge.parentOf(topic);
            if (parent >= 0) {
                implied[parent] |= convincing || implied[topic];
            }
        }
        return candidates;
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
