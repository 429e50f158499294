package dev.commentary.evaluation.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How titles and authors compare: without case, punctuation and kinds of spaces. */
final class Names {

    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:[,;/|&]|\\b(?:and|und|et|y|e)\\b)\\s*");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What is written before a name and is no part of it. */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:(?:by|von|par|por|di|door|av|dr|prof|med|phil|jur|rer|nat|dipl|ing) )+");

    /** For whom somebody writes, behind the name: "James Lynch from University of Michigan". */
    private static final Pattern BEHIND = Pattern.compile(" (?:from|for|at|bei|für|en) .*");

    private Names() {}

    static boolean same(String gold, @Nullable String found) {
        return found != null && folded(gold).equals(folded(found));
    }

    /**
     * The same names in any order; the gold writes several in one line, and some with what they are
     * or write for, which may be left out.
     */
    static boolean sameAuthors(String gold, Collection<String> found) {
        List<String> all = parts(List.of(gold)).toList();
        Set<String> names = Set.copyOf(parts(found).toList());
        return names.equals(Set.copyOf(all)) || names.equals(withoutAffiliations(all));
    }

    /** Where whole names stand, a single word behind them is a place or a desk. */
    private static Set<String> withoutAffiliations(List<String> parts) {
        Set<String> names = new HashSet<>();
        boolean whole = false;
        for (String part : parts) {
            String name = BEHIND.matcher(part).replaceFirst("");
            boolean single = name.indexOf(' ') < 0;
            whole |= !single;
            if (!single || !whole) {
                names.add(name);
            }
        }
        return names;
    }

    private static Stream<String> parts(Collection<String> names) {
        return names.stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(Names::withoutMarks)
                .map(name -> BEFORE.matcher(name).replaceFirst(""))
                .filter(name -> !name.isEmpty());
    }

    private static String withoutMarks(String name) {
        String plain = Normalizer.normalize(folded(name), Normalizer.Form.NFKD);
        return MARKS.matcher(plain).replaceAll("").replace("ß", "ss");
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFKC);
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
