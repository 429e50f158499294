package dev.commentary.feed.correction;

import dev.commentary.contract.OutletTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.feed.search.TagVocabulary;
import dev.commentary.feed.search.TagVocabulary.Choice;
import dev.commentary.feed.vocabulary.RulesVocabulary;
import dev.commentary.feed.vocabulary.Told;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The outlets and topics that people mean by a name: as some post of the archive has them, else as
 * enrich-service knows them, else, if they insist, an outlet that nobody knew. Thread-safe.
 */
final class MeantTags {

    private final TagVocabulary archive;
    private final RulesVocabulary rules;

    MeantTags(TagVocabulary archive, RulesVocabulary rules) {
        this.archive = archive;
        this.rules = rules;
    }

    /** The outlets to choose from: those of the archive. Others are found by their names. */
    List<Choice> outlets() throws IOException {
        return archive.outlets();
    }

    /** The topics to choose from: all there are, or while those cannot be had the archive's. */
    List<Choice> topics(Caller caller) throws IOException {
        return switch (rules.topics(caller.key())) {
            case Told.Known<List<TopicTag>>(var all) ->
                    all.stream()
                            .map(topic -> new Choice(topic.code(), topic.label()))
                            .sorted(Comparator.comparing(Choice::name).thenComparing(Choice::value))
                            .toList();
            case Told.Unknown<?> unknown -> archive.topics();
            case Told.Away<?> away -> archive.topics();
        };
    }

    Told<OutletTag> outlet(Question question, Caller caller) throws IOException {
        Optional<OutletTag> known = archive.findOutlet(question.value());
        if (known.isPresent()) {
            return new Told.Known<>(known.get());
        }
        Told<OutletTag> told =
                question.adds()
                        ? rules.findOutlet(question.value(), caller.key())
                        : new Told.Unknown<>();
        boolean isNew = told instanceof Told.Unknown<OutletTag> && question.unlisted();
        return isNew ? unlisted(question.value()) : told;
    }

    private static Told<OutletTag> unlisted(String name) {
        return HandMade.unlistedOutlet(name)
                .<Told<OutletTag>>map(Told.Known::new)
                .orElseGet(Told.Unknown::new);
    }

    Told<TopicTag> topic(Question question, Caller caller) throws IOException {
        Optional<TopicTag> known = archive.findTopic(question.value());
        if (known.isPresent() || !question.adds()) {
            return told(known);
        }
        return switch (rules.topics(caller.key())) {
            case Told.Known<List<TopicTag>>(var all) ->
                    told(
                            all.stream()
                                    .filter(topic -> isMeant(topic, question.value()))
                                    .findFirst());
            case Told.Unknown<?> unknown -> new Told.Unknown<>();
            case Told.Away<?>(String reason) -> new Told.Away<>(reason);
        };
    }

    private static Told<TopicTag> told(Optional<TopicTag> topic) {
        return topic.<Told<TopicTag>>map(Told.Known::new).orElseGet(Told.Unknown::new);
    }

    private static boolean isMeant(TopicTag topic, String codeOrLabel) {
        return topic.code().equals(codeOrLabel) || topic.label().equalsIgnoreCase(codeOrLabel);
    }
}
