package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of one side of a mention that tell something, as classes and in their order, nearest
 * first: "in TEXT ME" for "my long essay on fog in".
 */
final class Shape {

    static final int LONGEST = 4;
    private static final String END = "END";

    /** "A portrait of mine" is by the author, "a portrait of me" about him. */
    private static final Set<String> POSSESSED = Set.of("mine", "ours");

    private Shape() {}

    /**
     * The first classes of a side.
     *
     * @param beyond what stands on the other side of the next mention; null where there is none
     */
    static List<String> of(Side side, @Nullable Side beyond) {
        List<String> shape = new ArrayList<>(LONGEST);
        add(side.words(), shape);
        if (beyond != null) {
            put(Kind.NAME.name(), shape);
            add(beyond.words(), shape);
        }
        put(END, shape);
        return shape;
    }

    static String head(List<String> shape, int length) {
        return String.join(" ", shape.subList(0, Math.min(length, shape.size())));
    }

    private static void add(List<Word> words, List<String> shape) {
        for (Word word : words) {
            if (shape.size() == LONGEST) {
                return;
            }
            String name = name(word);
            if (name != null) {
                put(name, shape);
            }
        }
    }

    private static void put(String name, List<String> shape) {
        if (shape.size() < LONGEST && (shape.isEmpty() || !shape.getLast().equals(name))) {
            shape.add(name);
        }
    }

    private static @Nullable String name(Word word) {
        Kind kind = word.kind();
        if (kind == null) {
            return word.sense() == null && word.capital() ? "Name" : sense(word, null);
        }
        return switch (kind) {
            case ME, SELF -> POSSESSED.contains(word.text()) ? "MINE" : "ME";
            case NAME, TOPIC, OTHER, OBJECT, DENIED -> kind.name();
            case BREAK -> ",";
            case COLON -> ":";
            case AND -> "and";
            case OF, PLACE_LINK, PERSON_LINK -> word.text();
            case ARTICLE, TIMELY, PLACE, SUFFIX -> null;
            default -> sense(word, Side.CUES.contains(kind) ? kind.name() : null);
        };
    }

    private static @Nullable String sense(Word word, @Nullable String otherwise) {
        String sense = word.sense() == null ? otherwise : word.sense();
        return sense != null && word.namesAuthor() ? sense + "+ME" : sense;
    }
}
