package dev.commentary.enrich.topic;

import dev.commentary.contract.TopicTag.TopicRef;
import dev.commentary.enrich.knowledge.KnowledgeRefused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of rules: for each topic a line {@code topic LABEL}, with lines below it of a
 * weight, or {@code needs}, and terms separated by {@code |}. Used once, by one thread.
 */
final class RuleParser {

    private static final String NEEDS = "needs";
    private static final Pattern WEIGHT = Pattern.compile("-?[0-3]");
    private static final Pattern COMMENT = Pattern.compile("\\s*(#.*)?");

    private final RuleFile file;
    private final MediaTopics topics;
    private final List<TopicRule> rules = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable TopicRef topic;
    private List<TopicRule.Term> terms = new ArrayList<>();
    private List<String> needs = new ArrayList<>();
    private int line;

    RuleParser(RuleFile file, MediaTopics topics) {
        this.file = file;
        this.topics = topics;
    }

    /**
     * The rules of the file.
     *
     * @throws KnowledgeRefused at the first line that is no rule
     */
    List<TopicRule> parse() {
        for (String text : file.lines()) {
            line++;
            if (!COMMENT.matcher(text).matches()) {
                parseLine(text.strip().split("\\s+", 2));
            }
        }
        finish();
        return List.copyOf(rules);
    }

    private void parseLine(String[] words) {
        String kind = words[0];
        String rest = words.length > 1 ? words[1] : "";
        if (kind.equals("topic")) {
            finish();
            topic = topicOf(rest);
        } else if (kind.equals(NEEDS) || WEIGHT.matcher(kind).matches()) {
            addTerms(kind, rest);
        } else {
            throw refused(
                    "begins with neither \"topic\" nor a weight from -3 to 3 nor \"needs\": "
                            + kind);
        }
    }

    private TopicRef topicOf(String label) {
        Optional<TopicRef> known = topics.findByLabel(label);
        if (known.isEmpty()) {
            throw refused("IPTC has no topic of this name: " + label);
        }
        TopicRef top = topics.topLevelOf(known.get());
        if (!RuleFile.nameFor(top.label()).equals(file.name())) {
            throw refused(label + " belongs into " + RuleFile.nameFor(top.label()));
        }
        if (rules.stream().anyMatch(rule -> rule.topic().equals(known.get()))) {
            throw refused(label + " has rules already");
        }
        return known.get();
    }

    private void addTerms(String kind, String list) {
        if (topic == null) {
            throw refused("terms before the first topic");
        }
        for (String written : list.split("\\|", -1)) {
            String term = written.strip();
            check(kind, term);
            if (kind.equals(NEEDS)) {
                needs.add(term);
            } else {
                terms.add(new TopicRule.Term(term, Integer.parseInt(kind)));
            }
        }
    }

    private void check(String kind, String term) {
        String words = term.endsWith("*") ? term.substring(0, term.length() - 1) : term;
        if (words.isEmpty() || isBlank(words, 0) || isBlank(words, words.length() - 1)) {
            throw refused("no word at the beginning or end of a term: \"" + term + "\"");
        }
        if (words.contains("*")) {
            throw refused("* may only end a term: " + term);
        }
        if (!seen.add(kind.equals(NEEDS) ? NEEDS + " " + term : term)) {
            throw refused("given twice for one topic: " + term);
        }
    }

    private static boolean isBlank(String words, int at) {
        return LetterClass.of(words.charAt(at)) == LetterClass.SPACE;
    }

    /** Keeps the topic that the lines so far belong to. */
    private void finish() {
        TopicRef finished = topic;
        if (finished == null) {
            return;
        }
        if (terms.stream().noneMatch(term -> term.weight() >= TopicRule.STRONG)) {
            throw refused(finished.label() + " has no term of weight 2 or 3 and is never given");
        }
        rules.add(new TopicRule(finished, terms, needs));
        terms = new ArrayList<>();
        needs = new ArrayList<>();
        seen.clear();
    }

    private KnowledgeRefused refused(String reason) {
        return new KnowledgeRefused(file.place(), line, reason);
    }
}
