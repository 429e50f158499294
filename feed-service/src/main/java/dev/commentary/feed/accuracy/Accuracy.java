package dev.commentary.feed.accuracy;

import dev.commentary.contract.Correction;
import dev.commentary.feed.correction.CorrectionView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How right the tags are, as far as people judged them. An estimate: people judge what they come
 * across, not a sample drawn at random. Pure.
 *
 * @param judged how many tags people judged
 * @param kinds the score of outlets, topics and dates
 * @param methods the tags found, by the rule and the version of knowledge that found them
 * @param misses the latest wrong and missing tags
 */
record Accuracy(long judged, List<OfKind> kinds, List<OfMethod> methods, List<Miss> misses) {

    private static final int MOST_MISSES = 50;

    /** The score of one kind of tag, when people judged and by the rules of now. */
    record OfKind(String kind, Score judged, Score now) {}

    /** The score of one rule; what is missing, no rule has found. */
    record OfMethod(String kind, String method, String knowledgeVersion, Score judged, Score now) {}

    /**
     * A tag that was wrong or missing.
     *
     * @param mended whether the rules have it right now
     */
    record Miss(
            String postId,
            String kind,
            String name,
            @Nullable String role,
            String what,
            @Nullable String method,
            String by,
            Instant at,
            boolean mended) {}

    Accuracy {
        kinds = List.copyOf(kinds);
        methods = List.copyOf(methods);
        misses = List.copyOf(misses);
    }

    static Accuracy of(List<Verdict> verdicts) {
        List<OfKind> kinds = new ArrayList<>();
        for (String kind : List.of(Correction.OUTLET, Correction.TOPIC, Correction.PUBLISHED)) {
            List<Verdict> those =
                    verdicts.stream().filter(v -> v.correction().kind().equals(kind)).toList();
            kinds.add(new OfKind(kind, Score.asJudged(those), Score.now(those)));
        }
        return new Accuracy(verdicts.size(), kinds, methods(verdicts), misses(verdicts));
    }

    private static List<OfMethod> methods(List<Verdict> verdicts) {
        Map<List<String>, List<Verdict>> byMethod =
                verdicts.stream()
                        .filter(v -> !v.isMissed() && v.view().method() != null)
                        .collect(
                                Collectors.groupingBy(
                                        Accuracy::methodOf,
                                        () ->
                                                new TreeMap<>(
                                                        Comparator.comparing((List<String> key) ->
                                                                String.join("\t", key))),
                                        Collectors.toList()));
        List<OfMethod> methods = new ArrayList<>();
        byMethod.forEach((key, those) ->
                methods.add(
                        new OfMethod(
                                key.get(0),
                                key.get(1),
                                key.get(2),
                                Score.asJudged(those),
                                Score.now(those))));
        return methods;
    }

    private static List<String> methodOf(Verdict verdict) {
        CorrectionView view = verdict.view();
        return List.of(
                view.kind(),
                Objects.requireNonNullElse(view.method(), ""),
                Objects.requireNonNullElse(view.knowledgeVersion(), ""));
    }

    private static List<Miss> misses(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(v -> !v.isHit())
                .sorted(Comparator.comparing(Verdict::at).reversed())
                .limit(MOST_MISSES)
                .map(Accuracy::miss)
                .toList();
    }

    private static Miss miss(Verdict verdict) {
        CorrectionView view = verdict.view();
        return new Miss(
                verdict.postId(),
                view.kind(),
                view.name(),
                view.role(),
                verdict.isWrong() ? "wrong" : "missed",
                view.method(),
                view.by(),
                view.at(),
                verdict.isFoundNow() != verdict.isWrong());
    }
}
