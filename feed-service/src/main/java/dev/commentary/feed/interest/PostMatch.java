package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.feed.learn.PostTerms;
import dev.commentary.feed.learn.Verdict;
import dev.commentary.feed.query.lucene.QueryHit;
import dev.commentary.feed.query.lucene.QueryMonitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One post held against all topics of interest. An explicit rejection always keeps a post out, an
 * explicit acceptance always lets it in; else the query must find it, where there is one, and the
 * model must, where there is one.
 *
 * @param queries what the queries found, by topic
 * @param verdicts what the models found, by topic
 */
record PostMatch(
        EnrichedPost post,
        LearntBook learnt,
        @Nullable PostTerms terms,
        Map<String, QueryHit> queries,
        Map<String, Verdict> verdicts) {

    static PostMatch of(
            EnrichedPost post, QueryMonitor monitor, LearntBook learnt, boolean judged) {
        Map<String, QueryHit> queries = new HashMap<>();
        monitor.match(post).forEach(hit -> queries.put(hit.id(), hit));
        @Nullable PostTerms terms = judged ? PostTerms.of(post) : null;
        Map<String, Verdict> verdicts = new HashMap<>();
        if (terms != null) {
            learnt.judge(terms).forEach(verdict -> verdicts.put(verdict.id(), verdict));
        }
        return new PostMatch(post, learnt, terms, queries, verdicts);
    }

    Set<String> foundByQuery() {
        return queries.keySet();
    }

    /** The topic with the reasons, if the post belongs to it. */
    Optional<InterestHit> hit(Interest interest) {
        @Nullable Examples examples = interest.examples();
        if (examples == null) {
            return byQuery(interest);
        }
        if (examples.rejected().contains(post.id())) {
            return Optional.empty();
        }
        if (examples.accepted().contains(post.id())) {
            return Optional.of(hit(interest, 1, InterestHit.ACCEPTED));
        }
        boolean isOutOfQuery =
                interest.wholeQuery().isPresent() && !queries.containsKey(interest.id());
        if (isOutOfQuery) {
            return Optional.empty();
        }
        return learnt.find(interest.id()).isPresent() ? byModel(interest) : byQuery(interest);
    }

    private Optional<InterestHit> byQuery(Interest interest) {
        return Optional.ofNullable(queries.get(interest.id()))
                .map(found ->
                        new InterestHit(interest, found.words(), 1, InterestHit.BY_QUERY, null));
    }

    private Optional<InterestHit> byModel(Interest interest) {
        return Optional.ofNullable(verdicts.get(interest.id()))
                .map(verdict -> hit(interest, verdict.confidence(), InterestHit.BY_EXAMPLES));
    }

    private InterestHit hit(Interest interest, double confidence, String method) {
        String id = interest.id();
        @Nullable QueryHit found = queries.get(id);
        List<Evidence> asked = found == null ? List.of() : found.words();
        List<Evidence> learntWords = terms == null ? List.of() : learnt.evidence(id, terms);
        return new InterestHit(
                interest,
                Stream.concat(asked.stream(), learntWords.stream()).distinct().toList(),
                confidence,
                method,
                learnt.find(id).map(Learnt::version).orElse(null));
    }
}
