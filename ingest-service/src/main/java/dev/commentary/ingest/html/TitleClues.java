package dev.commentary.ingest.html;

import static dev.commentary.ingest.html.TitleWords.folded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of candidates say: how many they are, and whether others agree with them. */
record TitleClues(TitleParts parts, List<String> declared, String address) {

    private static final List<Integer> LENGTHS = List.of(1, 2, 4, 8, 14, 22);
    private static final int LEAST_WORD = 3;
    private static final int LEAST_HEADING = 8;

    static TitleClues of(String location, TitleParts parts, List<String> declared) {
        String path = location.replaceFirst("^\\w+://[^/]*", "");
        String plain = path.replaceAll("%(?![0-9a-fA-F]{2})", " ");
        String words = folded(URLDecoder.decode(plain, StandardCharsets.UTF_8));
        return new TitleClues(parts, declared.stream().distinct().toList(), " " + words + " ");
    }

    void addTo(Collection<TitleCandidate> all) {
        List<TitleCandidate> shown = all.stream().filter(TitleCandidate::isShown).toList();
        for (TitleCandidate candidate : all) {
            addLength(candidate);
            addSources(candidate);
            addAddress(candidate);
            declared.forEach(one -> addDeclared(candidate, one));
            shown.stream()
                    .filter(other -> !other.key().equals(candidate.key()))
                    .forEach(other -> addShown(candidate, other));
        }
    }

    private void addLength(TitleCandidate candidate) {
        int words = candidate.key().split(" ", -1).length;
        String length =
                LENGTHS.stream()
                        .filter(most -> words <= most)
                        .findFirst()
                        .map(most -> "at most " + most + " words")
                        .orElse("many words");
        candidate.clues().add(length);
        if (TitleWords.isCut(candidate.text())) {
            candidate.clues().add("cut");
        }
        if (TitleWords.same(candidate.text(), parts.siteName())) {
            candidate.clues().add("named as the site");
        }
        if (parts.isSite(candidate.text())) {
            candidate.clues().add("site");
        }
    }

    private static void addSources(TitleCandidate candidate) {
        Set<String> clues = candidate.clues();
        if (!clues.contains("declared")) {
            clues.add("only shown");
        } else if (!candidate.isShown()) {
            clues.add("only declared");
        }
    }

    /** How many of the words the address of the page has. */
    private void addAddress(TitleCandidate candidate) {
        Set<String> words =
                Stream.of(candidate.key().split(" ", -1))
                        .filter(word -> word.length() >= LEAST_WORD)
                        .collect(Collectors.toSet());
        long in = words.stream().filter(word -> address.contains(" " + word + " ")).count();
        if (!words.isEmpty()) {
            candidate.clues().add("in address " + share(in, words.size()));
        }
    }

    private static String share(long part, int whole) {
        if (part == 0 || part == whole) {
            return part == 0 ? "none" : "all";
        }
        return List.of("few", "some", "most").get((int) (part * 3 / whole));
    }

    private static void addDeclared(TitleCandidate candidate, String declared) {
        String key = candidate.key();
        String clue = "";
        if (declared.equals(key)) {
            clue = "is a whole declared";
        } else if (declared.startsWith(key + " ")) {
            clue = "begins a declared";
        } else if (candidate.isWithin(declared)) {
            clue = "within a declared";
        } else if ((" " + key + " ").contains(" " + declared + " ")) {
            clue = "holds a declared";
        } else if (TitleWords.agree(declared, key)) {
            clue = "agrees with a declared";
        }
        if (!clue.isEmpty()) {
            candidate.clues().add(clue);
        }
    }

    private static void addShown(TitleCandidate candidate, TitleCandidate other) {
        Set<String> clues = candidate.clues();
        boolean within = candidate.isWithin(other.key());
        boolean holds = other.isWithin(candidate.key());
        if (other.isMain() && within) {
            clues.add(other.key().startsWith(candidate.key()) ? "begins an h1" : "in an h1");
        }
        if (other.isMain() && holds) {
            clues.add(
                    candidate.key().startsWith(other.key()) ? "goes on from an h1" : "holds an h1");
        }
        if (!other.isMain() && within) {
            clues.add("in another heading");
        }
        if (!other.isMain() && holds && other.key().length() >= LEAST_HEADING) {
            clues.add("holds another heading");
        }
    }
}
