package dev.commentary.evaluation.outlets;

import dev.commentary.contract.OutletTag;
import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.MissingData;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Subject;
import dev.commentary.evaluation.outlets.OutletLists.Listed;
import dev.commentary.ingest.acceptance.PostSubmission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Outlets by domain and by name over public lists, and by role over notes with gold.
 *
 * <p>Of each list it counts how many domains the tagger knows: a post at that address is tagged as
 * carried by some outlet. Where a list gives names too, it counts how many of its lines lead to one
 * outlet both ways: a post that declares the name is tagged with the same outlet as a post at the
 * address. The lists disagree with each other, and with themselves where one name stands for many
 * domains; such lines count as they stand, so that not all can be right. Notes ({@code
 * outlets/notes*.jsonl}: {@code id}, {@code note}, {@code carried}, {@code appeared}, perhaps
 * {@code part}, {@code title} and {@code body}) are counted outlet by outlet.
 */
public final class OutletsSubject implements Subject {

    private static final String TEXT = "Bread is cheap. Butter is not.";

    @Override
    public String name() {
        return "outlets";
    }

    @Override
    public String measures() {
        return "outlets by domain and name over public lists, by role over notes";
    }

    @Override
    public Report run(DataFolder data, Services services, Progress progress) {
        boolean notes = data.has("outlets", "notes*.jsonl");
        Map<String, Set<Listed>> lists = OutletLists.read(data);
        if (lists.isEmpty() && !notes) {
            throw new MissingData(data.root().resolve("outlets/*.csv") + " is missing");
        }
        List<Figure> figures = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        lists.forEach((file, listed) ->
                figures.addAll(new ListCount(services, progress, misses).of(file, listed)));
        List<JsonNode> gold = notes ? data.lines("outlets", "notes*.jsonl") : List.of();
        figures.addAll(new NoteCount(services, misses).of(gold));
        return new Report(figures, misses);
    }

    /** Counts one list. */
    private static final class ListCount {

        private static final double DISAGREES = 0.3;
        private static final double UNKNOWN = 0.2;

        private final Services services;
        private final Progress progress;
        private final List<Miss> misses;
        private final Map<String, Optional<OutletTag>> byDomain = new HashMap<>();
        private int named;
        private int agreeing;

        ListCount(Services services, Progress progress, List<Miss> misses) {
            this.services = services;
            this.progress = progress;
            this.misses = misses;
        }

        List<Figure> of(String file, Set<Listed> listed) {
            int done = 0;
            for (Listed line : listed) {
                progress.at(file, done++, listed.size());
                count(file, line);
            }
            long known = byDomain.values().stream().filter(Optional::isPresent).count();
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.share(file, "domains known", known, byDomain.size()));
            if (named > 0) {
                figures.add(Figure.share(file, "name and domain agree", agreeing, named));
            }
            return figures;
        }

        private void count(String file, Listed line) {
            Optional<OutletTag> found =
                    byDomain.computeIfAbsent(
                            line.domain(), domain -> carried("https://" + domain + "/1", null));
            if (found.isEmpty()) {
                misses.add(new Miss(UNKNOWN, file, line.domain() + " " + line.name(), "nothing"));
            }
            if (line.name() == null) {
                return;
            }
            named++;
            Optional<OutletTag> declared = carried(null, line.name());
            if (found.isPresent() && found.map(OutletTag::id).equals(declared.map(OutletTag::id))) {
                agreeing++;
                return;
            }
            String names =
                    found.map(OutletTag::name) + " by domain, " + declared.map(OutletTag::name);
            misses.add(new Miss(DISAGREES, file, line.domain() + " " + line.name(), names));
        }

        private Optional<OutletTag> carried(@Nullable String url, @Nullable String outlet) {
            PostSubmission post =
                    new PostSubmission(
                            url, null, null, null, null, TEXT, null, null, outlet, null, null, null,
                            null);
            return services.received(post)
                    .flatMap(received ->
                            services.enriched(received).outlets().stream()
                                    .filter(tag -> tag.role().equals(OutletTag.CARRIED))
                                    .findFirst());
        }
    }
}
