package dev.commentary.evaluation.dates;

import dev.commentary.contract.PublishedTag;
import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.HeldOut;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Pages;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Services;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * htmldate's pages: handed in with their address, and asked for the day of publishing. Misses of
 * the part held out are counted and not shown: nobody is to look at them.
 */
final class DatePages {

    private static final String FOLDER = "dates";
    private static final String PEER = "peer-htmldate*.jsonl";
    private static final List<String> PARTS =
            List.of(HeldOut.ALL, HeldOut.TUNED_ON, HeldOut.HELD_OUT);

    private final Services services;
    private final Map<String, DayCount> ours = new HashMap<>();
    private final Map<String, DayCount> fast = new HashMap<>();
    private final Map<String, DayCount> extensive = new HashMap<>();
    private final List<Miss> misses = new ArrayList<>();

    DatePages(Services services) {
        this.services = services;
        for (String part : PARTS) {
            ours.put(part, new DayCount());
            fast.put(part, new DayCount());
            extensive.put(part, new DayCount());
        }
    }

    void run(DataFolder data, Progress progress) {
        List<JsonNode> gold = data.lines(FOLDER, "htmldate-gold*.jsonl");
        Pages pages = Pages.of(data, FOLDER, "htmldate-pages*.zip");
        Map<String, JsonNode> peers = new HashMap<>();
        if (data.has(FOLDER, PEER)) {
            data.lines(FOLDER, PEER).forEach(peer -> peers.put(peer.get("file").asString(), peer));
        }
        for (int i = 0; i < gold.size(); i++) {
            String file = gold.get(i).get("file").asString();
            add(gold.get(i), pages.text(file), peers.get(file));
            progress.at("pages with dates", i + 1, gold.size());
        }
    }

    private void add(JsonNode gold, String page, @Nullable JsonNode peer) {
        String url = gold.get("url").asString();
        String date = gold.get("date").asString();
        Optional<PublishedTag> tag =
                services.received(Services.page(page, url)).map(services::published);
        @Nullable String day = tag.map(DatePages::dayOf).orElse(null);
        for (String part : List.of(HeldOut.ALL, HeldOut.partOf(gold.get("file").asString()))) {
            boolean right = count(ours, part).add(date, day);
            if (peer != null) {
                count(fast, part).add(date, peer.path("fast").asStringOpt().orElse(null));
                count(extensive, part).add(date, peer.path("extensive").asStringOpt().orElse(null));
            }
            if (!right && part.equals(HeldOut.TUNED_ON)) {
                misses.add(miss(gold, day, tag));
            }
        }
    }

    private static DayCount count(Map<String, DayCount> counts, String part) {
        return counts.computeIfAbsent(part, _ -> new DayCount());
    }

    /** The day in the zone in which the moment was written. */
    static @Nullable String dayOf(PublishedTag tag) {
        boolean day =
                tag.precision().equals(PublishedTag.DAY)
                        || tag.precision().equals(PublishedTag.INSTANT);
        return day && tag.value() != null ? tag.value().substring(0, "2017-08-15".length()) : null;
    }

    /** A wrong day is worse than none, and the surer it was told the worse. */
    private static Miss miss(JsonNode gold, @Nullable String day, Optional<PublishedTag> tag) {
        return new Miss(
                day == null ? 0 : tag.map(PublishedTag::confidence).orElse(0.0),
                gold.get("file").asString() + " " + gold.get("url").asString(),
                gold.get("date").asString(),
                tag.map(DatePages::described).orElse("refused: no text"));
    }

    private static String described(PublishedTag tag) {
        return "%s by %s, %s sure, others %s"
                .formatted(tag.value(), tag.method(), tag.confidence(), tag.others());
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String part : PARTS) {
            figures.addAll(
                    count(ours, part)
                            .figures("pages, " + part, count(fast, part), count(extensive, part)));
        }
        return figures;
    }

    List<Miss> misses() {
        return misses;
    }
}
