package dev.commentary.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a page with what the rules, the reader and the one named element took of them,
 * and their clues. The choice among them is by weights that were learnt from pages.
 */
final class TextBlocks {

    private static final ClueWeights WEIGHTS = ClueWeights.load("text-weights.tsv");
    private static final double LEAST_WEIGHT = -0.25;
    private static final int LONGEST_KICKER = 40;

    private final Element body;
    private final List<Paragraphs.Paragraph> page;
    private final Boilerplate boilerplate;
    private final String title;

    TextBlocks(
            Element body,
            List<Paragraphs.Paragraph> page,
            Boilerplate boilerplate,
            @Nullable String title) {
        this.body = body;
        this.page = page;
        this.boilerplate = boilerplate;
        this.title = title == null ? "" : title.toLowerCase(Locale.ROOT);
    }

    /** Whether enough speaks for it. */
    static boolean isText(TextBlock block) {
        return WEIGHTS.of(block.clues()) > LEAST_WEIGHT;
    }

    /**
     * All paragraphs with their clues.
     *
     * @param byRules the text as rules find it
     * @param byReader what readability4j takes for it
     * @param byName what the element holds that names itself the article
     * @param aside elements whose names set them apart
     */
    List<TextBlock> of(
            List<String> byRules, List<String> byReader, List<String> byName, Set<Element> aside) {
        List<TextBlock> blocks = blocks(byRules, byReader);
        Places.taken(byName, page)
                .forEach(at -> blocks.get(at).clues().add("within the named article"));
        BlockPlaces places = new BlockPlaces(blocks, aside);
        BlockNames names = new BlockNames(body, page);
        for (TextBlock block : blocks) {
            names.addTo(block);
            BlockWords.addTo(block, title);
            places.addTo(block);
        }
        new BlockOrder(blocks, placeOfTitle()).addClues();
        return blocks;
    }

    private List<TextBlock> blocks(List<String> byRules, List<String> byReader) {
        Set<Integer> ruled = Places.taken(byRules, page);
        Set<Integer> read = Places.taken(byReader, page);
        List<TextBlock> blocks = new ArrayList<>();
        for (int at = 0; at < page.size(); at++) {
            Paragraphs.Paragraph one = page.get(at);
            TextBlock block =
                    new TextBlock(
                            one,
                            ruled.contains(at),
                            read.contains(at),
                            boilerplate.isBeside(one),
                            boilerplate.linkDensity(one));
            addSources(block);
            blocks.add(block);
        }
        return blocks;
    }

    private static void addSources(TextBlock block) {
        block.clues().add("any");
        block.clues().add(block.byRules() ? "by rules" : "not by rules");
        block.clues().add(block.byReader() ? "by reader" : "not by reader");
        if (block.isBeside()) {
            block.clues().add("beside");
        }
        if (Boilerplate.isSetPhrase(block.text())) {
            block.clues().add("set phrase");
        }
    }

    /** Of the lines that end with the title the first that is a main heading, else the first. */
    private int placeOfTitle() {
        int place = -1;
        int main = -1;
        for (int at = 0; at < page.size(); at++) {
            Paragraphs.Paragraph one = page.get(at);
            boolean isMain = one.element().normalName().equals("h1");
            boolean says =
                    !title.isEmpty()
                            && one.text().length() < title.length() + LONGEST_KICKER
                            && one.text().toLowerCase(Locale.ROOT).endsWith(title);
            if (says && isMain) {
                return at;
            }
            place = says && place < 0 ? at : place;
            main = isMain && main < 0 ? at : main;
        }
        return place < 0 ? main : place;
    }
}
