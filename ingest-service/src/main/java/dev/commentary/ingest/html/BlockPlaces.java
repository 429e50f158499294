package dev.commentary.ingest.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * In what elements paragraphs stand, and what others that stand in the same way are like: a teaser
 * has many others of its shape, none of which the reader took.
 */
final class BlockPlaces {

    private static final Set<String> TELLING =
            Set.of(
                    "article",
                    "main",
                    "aside",
                    "footer",
                    "header",
                    "section",
                    "figure",
                    "table",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a",
                    "dl",
                    "p",
                    "td",
                    "figcaption",
                    "details",
                    "address");
    private static final List<Double> LINKS = List.of(0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98);
    private static final List<Double> ALIKE = List.of(1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0);
    private static final List<Double> SHARE = List.of(0.0, 0.2, 0.5, 0.8, 0.99);
    private static final List<Double> LENGTH = List.of(15.0, 30.0, 60.0, 100.0, 200.0, 400.0);
    private static final int LEVELS = 3;

    private final Set<Element> aside;
    private final Map<Element, String> shapes = new HashMap<>();
    private final Map<Element, double[]> byParent = new HashMap<>();
    private final Map<String, Alike> alike = new HashMap<>();

    /** Blocks of one shape. */
    private static final class Alike {
        int blocks;
        int read;
        long characters;
    }

    /**
     * @param aside elements whose names set them apart
     */
    BlockPlaces(List<TextBlock> blocks, Set<Element> aside) {
        this.aside = aside;
        for (TextBlock block : blocks) {
            Alike others = alike.computeIfAbsent(shapeOf(block), _ -> new Alike());
            @Nullable Element parent = block.element().parent();
            if (parent != null) {
                double[] held = byParent.computeIfAbsent(parent, _ -> new double[2]);
                held[0] += block.links() * block.length();
                held[1] += block.length();
            }
            others.blocks++;
            others.read += block.byReader() ? 1 : 0;
            others.characters += block.length();
        }
    }

    void addTo(TextBlock block) {
        addElements(block);
        block.add("links", block.links(), LINKS);
        @Nullable Element parent = block.element().parent();
        if (parent != null) {
            double[] held = byParent.getOrDefault(parent, new double[2]);
            block.add("links of siblings", held[0] / Math.max(1, held[1]), LINKS);
        }
        Alike others = alike.getOrDefault(shapeOf(block), new Alike());
        block.add("alike", others.blocks, ALIKE);
        block.add("alike and read", (double) others.read / others.blocks, SHARE);
        block.add("alike and long", (double) others.characters / others.blocks, LENGTH);
    }

    private void addElements(TextBlock block) {
        block.clues().add("element " + block.element().normalName());
        Set<String> around = new HashSet<>();
        boolean named = aside.contains(block.element());
        for (@Nullable Element at = block.element().parent(); at != null; at = at.parent()) {
            named |= aside.contains(at);
            around.add(at.normalName());
        }
        TELLING.stream()
                .filter(around::contains)
                .forEach(name -> block.clues().add("within " + name));
        if (named) {
            block.clues().add("named as beside");
        }
    }

    private String shapeOf(TextBlock block) {
        return shapes.computeIfAbsent(block.element(), BlockPlaces::shape);
    }

    private static String shape(Element element) {
        StringBuilder shape = new StringBuilder();
        @Nullable Element at = element;
        for (int level = 0; level < LEVELS && at != null; level++, at = at.parent()) {
            String name = (at.className() + " " + at.id()).strip();
            int end = name.indexOf(' ');
            String first = end < 0 ? name : name.substring(0, end);
            shape.append(at.normalName())
                    .append('.')
                    .append(first.replaceAll("\\d+", "0"))
                    .append('>');
        }
        return shape.toString();
    }
}
