package dev.commentary.enrich.topic;

import dev.commentary.contract.Evidence;
import dev.commentary.enrich.topic.TopicKnowledge.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one post add up to. Used once, by one thread.
 *
 * <p>A phrase counts with its weight, more in the title and at the beginning, and less each further
 * time. Of overlapping phrases for one topic the first counts, unless a later one speaks against
 * it.
 */
final class TopicScores {

    private static final String IN_TITLE = "title";

    private static final float TITLE = 3f;
    private static final float NOTE = 1.5f;
    private static final float LEAD = 1.5f;
    private static final int LEAD_CHARS = 500;

    private static final int FEW_LINES_CHARS = 200;

    /** A child's share in the score of its parent. */
    private static final float INHERITED = 0.6f;

    private static final int MOST_EVIDENCE = 8;
    private static final Comparator<Match> STRONGEST_FIRST =
            Comparator.comparingDouble(Match::gain).reversed();

    /** A phrase that spoke for a topic; {@code fresh} if it had not been said before. */
    private record Match(
            int topic, float gain, float worth, boolean fresh, String field, int start, int end) {}

    private final TopicKnowledge knowledge;
    private final float[] own;
    private final float[] strong;
    private final int[] different;
    private final int[] titled;
    private final boolean[] context;
    private final short[] times;
    private final int[] takenTo;
    private final @Nullable Match[] lastMatch;
    private final List<Match> matches = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private int chars;

    TopicScores(TopicKnowledge knowledge) {
        this.knowledge = knowledge;
        int topics = knowledge.topicCount();
        own = new float[topics];
        strong = new float[topics];
        different = new int[topics];
        titled = new int[topics];
        context = new boolean[topics];
        takenTo = new int[topics];
        lastMatch = new Match[topics];
        times = new short[knowledge.phraseCount()];
    }

    void readTitle(String text) {
        read(IN_TITLE, text, TITLE, TITLE);
    }

    void readNote(String text) {
        read("note", text, NOTE, NOTE);
    }

    void readBody(String text) {
        read("body", text, LEAD, 1f);
    }

    private void read(String field, String text, float lead, float rest) {
        Arrays.fill(takenTo, 0);
        chars += text.length();
        texts.put(field, text);
        knowledge.scan(
                text,
                (phrase, start, end) -> {
                    float place = start < LEAD_CHARS ? lead : rest;
                    if (times[phrase] < Short.MAX_VALUE) {
                        times[phrase]++;
                    }
                    float worth = place / (float) Math.sqrt(times[phrase]);
                    for (Meaning meaning : knowledge.meaningsOf(phrase)) {
                        count(meaning, worth, times[phrase] == 1, field, start, end);
                    }
                });
    }

    private void count(
            Meaning meaning, float worth, boolean fresh, String field, int start, int end) {
        int topic = meaning.topic();
        if (meaning.need()) {
            context[topic] = true;
            return;
        }
        boolean overlaps = start < takenTo[topic];
        if (overlaps && meaning.weight() > 0) {
            return;
        }
        if (overlaps) {
            takeBack(topic);
        }
        takenTo[topic] = end;
        lastMatch[topic] = null;
        float gain = meaning.weight() * worth;
        own[topic] += gain;
        if (meaning.weight() >= TopicRule.STRONG) {
            strong[topic] += worth;
            titled[topic] += field.equals(IN_TITLE) ? 1 : 0;
        }
        if (gain > 0) {
            different[topic] += fresh ? 1 : 0;
            lastMatch[topic] = new Match(topic, gain, worth, fresh, field, start, end);
            matches.add(lastMatch[topic]);
        }
    }

    /** A longer phrase says that the words just counted mean something else. */
    private void takeBack(int topic) {
        Match match = lastMatch[topic];
        if (match == null) {
            return;
        }
        own[topic] -= match.gain();
        different[topic] -= match.fresh() ? 1 : 0;
        if (match.gain() >= match.worth() * TopicRule.STRONG) {
            strong[topic] -= match.worth();
            titled[topic] -= match.field().equals(IN_TITLE) ? 1 : 0;
        }
        matches.remove(matches.lastIndexOf(match));
    }

    /**
     * The score of each topic by itself: zero where only supporting words were found, or the same
     * word over and over in more than a few lines and not in the title, or its context is missing.
     * A long text has to say more.
     */
    float[] alone() {
        float[] alone = new float[own.length];
        float scale = (float) Math.clamp(Math.sqrt(2700.0 / (chars + 300)), 0.5, 1.5);
        for (int topic = 0; topic < own.length; topic++) {
            boolean meant = context[topic] || !knowledge.needsContext(topic);
            boolean borneOut = different[topic] > 1 || titled[topic] > 0 || chars < FEW_LINES_CHARS;
            boolean said = strong[topic] >= 2 && borneOut && meant && own[topic] > 0;
            alone[topic] = said ? own[topic] * scale : 0;
        }
        return alone;
    }

    /** As {@link #alone()}, with what the narrower topics hand up. */
    float[] together() {
        float[] together = alone();
        for (int topic = 0; topic < together.length; topic++) {
            int parent = knowledge.parentOf(topic);
            if (parent >= 0) {
                together[parent] += INHERITED * together[topic];
            }
        }
        return together;
    }

    /** The strongest words for a topic or what lies below it, the strongest first, each once. */
    List<Evidence> evidenceFor(int topic) {
        matches.sort(STRONGEST_FIRST);
        Set<String> said = new HashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Match match : matches) {
            if (knowledge.isWithin(match.topic(), topic) && said.add(wordsOf(match))) {
                evidence.add(new Evidence(match.field(), match.start(), match.end()));
            }
            if (evidence.size() == MOST_EVIDENCE) {
                break;
            }
        }
        return List.copyOf(evidence);
    }

    private String wordsOf(Match match) {
        String text = texts.getOrDefault(match.field(), "");
        return text.substring(match.start(), match.end()).toLowerCase(Locale.ROOT);
    }
}
