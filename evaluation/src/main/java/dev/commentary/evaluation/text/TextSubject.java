package dev.commentary.evaluation.text;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.HeldOut;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Pages;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Subject;
import dev.commentary.ingest.html.HtmlPost;
import dev.commentary.ingest.html.HtmlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Main text, title and authors, on trafilatura's pages: {@code html/trafilatura-gold*.jsonl} with
 * the pages in any archive of {@code html} and {@code dates}.
 *
 * <p>Segments are counted as trafilatura's own evaluation does: each of {@code with} that stands in
 * the text is a true positive, else a false negative; each of {@code without} that stands in it is
 * a false positive, else a true negative. White space compares as one space. Titles and authors are
 * right if they are the gold's without case and punctuation, authors in any order; pages whose gold
 * names none count for themselves.
 */
public final class TextSubject implements Subject {

    private static final String FOLDER = "html";

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String measures() {
        return "main text, title and authors of a page";
    }

    @Override
    public Report run(DataFolder data, Services services, Progress progress) {
        List<JsonNode> gold = data.lines(FOLDER, "trafilatura-gold*.jsonl");
        Pages pages = Pages.of(data, FOLDER, "*pages*.zip");
        if (data.has("dates", "*pages*.zip")) {
            pages = pages.and(Pages.of(data, "dates", "*pages*.zip"));
        }
        Map<String, PartFigures> parts = new LinkedHashMap<>();
        List<Miss> misses = new ArrayList<>();
        PartFigures all = new PartFigures();
        parts.put(HeldOut.ALL, all);
        parts.put(HeldOut.TUNED_ON, new PartFigures());
        parts.put(HeldOut.HELD_OUT, new PartFigures());
        for (int i = 0; i < gold.size(); i++) {
            String file = gold.get(i).get("file").asString();
            HtmlPost post = HtmlReader.read(pages.text(file), gold.get(i).get("url").asString());
            // Misses of the part held out are counted and not shown: nobody is to look at them.
            boolean shown = HeldOut.partOf(file).equals(HeldOut.TUNED_ON);
            PageMisses missed = new PageMisses(gold.get(i), misses);
            add(gold.get(i), post, all, shown ? missed : PageMisses.none());
            PartFigures part = parts.computeIfAbsent(HeldOut.partOf(file), _ -> new PartFigures());
            add(gold.get(i), post, part, PageMisses.none());
            progress.at("pages with text", i + 1, gold.size());
        }
        List<Figure> figures = new ArrayList<>();
        parts.forEach((part, counted) -> figures.addAll(counted.figures(part)));
        return new Report(figures, misses);
    }

    private static void add(JsonNode gold, HtmlPost post, PartFigures part, PageMisses misses) {
        String text = oneSpaced(post.body());
        for (JsonNode segment : gold.get("with")) {
            boolean found = text.contains(oneSpaced(segment.asString()));
            part.segments.add(true, found);
            misses.addIf(!found, 1, "with: " + segment.asString(), post.body().length());
        }
        for (JsonNode segment : gold.get("without")) {
            boolean found = text.contains(oneSpaced(segment.asString()));
            part.segments.add(false, found);
            misses.addIf(found, 1, "without: " + segment.asString(), post.body().length());
        }
        String title = gold.path("title").asString("");
        if (!title.isEmpty()) {
            boolean right = Names.same(title, post.title());
            part.title(right);
            misses.addIf(!right, 0.5, "title: " + title, String.valueOf(post.title()));
        }
        authors(gold, post, part, misses);
    }

    private static void authors(JsonNode gold, HtmlPost post, PartFigures part, PageMisses misses) {
        String author = gold.path("author").asString("");
        if (!author.isEmpty()) {
            boolean right = Names.sameAuthors(author, post.authors());
            part.author(right);
            misses.addIf(!right, 0.4, "author: " + author, post.authors().toString());
        } else if (gold.has("author")) {
            part.noAuthor(post.authors().isEmpty());
            misses.addIf(!post.authors().isEmpty(), 0.1, "no author", post.authors().toString());
        }
    }

    private static String oneSpaced(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
