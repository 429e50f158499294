package dev.commentary.evaluation.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How titles and authors compare: without case, punctuation and kinds of spaces. */
final class Names {

    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:[,;/|&]|\\b(?:and|und|et|y|e)\\b)\\s*");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Names() {}

    static boolean same(String gold, @Nullable String found) {
        return found != null && folded(gold).equals(folded(found));
    }

    /** The same names in any order; the gold writes several in one line. */
    static boolean sameAuthors(String gold, Collection<String> found) {
        return parts(List.of(gold)).equals(parts(found));
    }

    private static Set<String> parts(Collection<String> names) {
        return names.stream()
                .flatMap(name -> BETWEEN.splitAsStream(name))
                .map(Names::folded)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFKC);
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
