package dev.commentary.evaluation.seed;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.OutletNames;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Subject;
import dev.commentary.evaluation.measure.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The archive page, imported as a file and tagged. The data are {@code press-archive.txt} and
 * {@code gold.json} in the folder {@code seed} of the data or beside the data.
 *
 * <p>A post counts as separated if it begins and ends with the words that the gold names. Names of
 * outlets compare through the gazetteer's aliases; tolerated ones are neither right nor wrong. A
 * date is right if it is the gold's or one of those that the gold accepts.
 */
public final class SeedSubject implements Subject {

    private static final String GOLD = "gold.json";

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public String measures() {
        return "one archive page: its posts told apart, their titles and tags";
    }

    @Override
    public Report run(DataFolder data, Services services, Progress progress) {
        Path folder = data.folderWith(GOLD, "seed", "../seed");
        SeedPosts posts = SeedPosts.read(folder.resolve("press-archive.txt"), services);
        Counting counting = new Counting();
        int of = 0;
        for (JsonNode gold : DataFolder.json(folder.resolve(GOLD))) {
            counting.add(gold, posts.startingWith(gold.get("startsWith").asString()));
            of++;
        }
        return counting.report(of, posts.size());
    }

    /** Adds up what is right post by post. */
    private static final class Counting {

        private final OutletNames names = new OutletNames();
        private final Tally carried = new Tally();
        private final Tally appeared = new Tally();
        private final Tally topics = new Tally();
        private final List<Miss> misses = new ArrayList<>();
        private int whole;
        private int titles;
        private int dates;
        private int lookAlikes;
        private int leftAlone;

        void add(JsonNode gold, SeedPosts.@Nullable Found found) {
            if (found == null) {
                miss(2, gold, "a post", "none with these first words");
                carried.addAll(names.keys(gold.path(OutletTag.CARRIED)), Set.of());
                appeared.addAll(names.keys(gold.path(OutletTag.APPEARED)), Set.of());
                topics.addAll(strings(gold.path("topics")), Set.of());
                return;
            }
            if (found.text().endsWith(gold.get("endsWith").asString())) {
                whole++;
            } else {
                miss(2, gold, gold.get("endsWith").asString(), "ends with " + found.lastWords());
            }
            titles += check(gold, gold.get("title").asString(), found.post().title());
            outlets(gold, found.post(), OutletTag.CARRIED, carried);
            outlets(gold, found.post(), OutletTag.APPEARED, appeared);
            lookAlikes(gold, found.post());
            topics(gold, found.post());
            date(gold, found.post());
        }

        private int check(JsonNode gold, String expected, @Nullable String found) {
            if (expected.equals(found)) {
                return 1;
            }
            miss(1, gold, expected, String.valueOf(found));
            return 0;
        }

        private void outlets(JsonNode gold, EnrichedPost post, String role, Tally tally) {
            Set<String> expected = names.keys(gold.path(role));
            Set<String> found = names.tagged(post, role);
            found.removeAll(names.keys(gold.path("tolerated").path(role)));
            tally.addAll(expected, found);
            if (!expected.equals(found)) {
                miss(1, gold, role + " " + expected, found.toString());
            }
        }

        private void lookAlikes(JsonNode gold, EnrichedPost post) {
            Set<String> none = names.keys(gold.path("notOutlets"));
            none.removeAll(names.keys(gold.path(OutletTag.APPEARED)));
            Set<String> tagged = names.tagged(post, OutletTag.CARRIED);
            tagged.addAll(names.tagged(post, OutletTag.APPEARED));
            tagged.retainAll(none);
            lookAlikes += none.size();
            leftAlone += none.size() - tagged.size();
            if (!tagged.isEmpty()) {
                miss(1, gold, "no outlets", tagged.toString());
            }
        }

        /** What is found besides is no error: the gold names the main topics only. */
        private void topics(JsonNode gold, EnrichedPost post) {
            Set<String> found =
                    post.topics().stream().flatMap(Counting::labels).collect(Collectors.toSet());
            Set<String> expected = strings(gold.path("topics"));
            expected.forEach(topic -> topics.add(true, found.contains(topic)));
            if (!found.containsAll(expected)) {
                miss(0.5, gold, "topics " + expected, found.toString());
            }
        }

        private void date(JsonNode gold, EnrichedPost post) {
            @Nullable String found = post.published().value();
            JsonNode exact = gold.path("published").path("value");
            boolean same = exact.isNull() ? found == null : exact.asString().equals(found);
            if (same || (found != null && strings(gold.path("publishedAccept")).contains(found))) {
                dates++;
            } else {
                miss(1, gold, exact.toString(), String.valueOf(found));
            }
        }

        private static Stream<String> labels(TopicTag tag) {
            return Stream.concat(
                    Stream.of(tag.label()), tag.broader().stream().map(TopicTag.TopicRef::label));
        }

        private static Set<String> strings(JsonNode list) {
            return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        }

        private void miss(double weight, JsonNode gold, String expected, String found) {
            misses.add(new Miss(weight, gold.path("id").asString(), expected, found));
        }

        Report report(int expected, int found) {
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.share("posts", "recall", whole, expected));
            figures.add(Figure.share("posts", "precision", whole, found));
            figures.add(Figure.share("titles", "accuracy", titles, expected));
            figures.addAll(carried.figures("outlets, carried"));
            figures.addAll(appeared.figures("outlets, appeared"));
            figures.add(Figure.share("look-alikes", "left alone", leftAlone, lookAlikes));
            figures.add(topics.figure("topics", "recall", topics.recall()));
            figures.add(Figure.share("dates", "accuracy", dates, expected));
            return new Report(figures, misses);
        }
    }
}
