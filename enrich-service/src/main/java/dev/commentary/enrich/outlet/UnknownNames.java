package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.Form.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names that nobody knows and that read like an outlet's: capitalised words of which the
 * first or the last is a medium's, as in "Radio Fjord" and "the Fjord Gazette". Each counts by its
 * name, as one that is declared does.
 */
final class UnknownNames {

    private static final Set<String> FIRST = Set.of("radio", "tv", "journal");
    private static final Set<String> LAST =
            Set.of(
                    "advertiser",
                    "argus",
                    "bulletin",
                    "chronicle",
                    "citizen",
                    "courier",
                    "digest",
                    "dispatch",
                    "echo",
                    "enquirer",
                    "examiner",
                    "express",
                    "fm",
                    "gazette",
                    "gleaner",
                    "globe",
                    "guardian",
                    "herald",
                    "independent",
                    "inquirer",
                    "journal",
                    "leader",
                    "magazine",
                    "mail",
                    "mercury",
                    "mirror",
                    "monthly",
                    "news",
                    "observer",
                    "podcast",
                    "post",
                    "press",
                    "quarterly",
                    "radio",
                    "record",
                    "register",
                    "review",
                    "sentinel",
                    "standard",
                    "star",
                    "sun",
                    "telegraph",
                    "times",
                    "tribune",
                    "tv",
                    "voice",
                    "weekly",
                    "zeitung");

    /** What may be written with a capital before a name and is no part of it. */
    private static final Set<String> NOT_FIRST =
            Set.of(
                    "a",
                    "also",
                    "an",
                    "and",
                    "as",
                    "at",
                    "by",
                    "for",
                    "from",
                    "his",
                    "her",
                    "i",
                    "in",
                    "last",
                    "my",
                    "new",
                    "no",
                    "not",
                    "on",
                    "our",
                    "quoted",
                    "read",
                    "that",
                    "their",
                    "this",
                    "to",
                    "told",
                    "today's",
                    "via",
                    "when",
                    "why",
                    "with",
                    "wrote",
                    "yesterday's",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday");

    private static final int MOST_WORDS = 4;

    private final FoldedText text;
    private final List<Mark> found = new ArrayList<>();

    private UnknownNames(FoldedText text) {
        this.text = text;
    }

    /** Those that overlap none of the known names, in order. */
    static List<Mark> find(FoldedText text, List<Mark> known) {
        UnknownNames unknown = new UnknownNames(text);
        int at = 0;
        int next = 0;
        while (at < text.length()) {
            while (next < known.size() && known.get(next).end() <= at) {
                next++;
            }
            int limit = next < known.size() ? known.get(next).start() : text.length();
            boolean begins = text.isEdge(at) && text.isCapital(at);
            at = begins && at < limit ? unknown.read(at, limit) : at + 1;
        }
        return unknown.found;
    }

    /** Reads capitalised words; the end of the last. */
    private int read(int start, int limit) {
        List<String> words = new ArrayList<>();
        int from = start;
        int end = start;
        int at = start;
        while (at < limit && text.isCapital(at) && words.size() <= MOST_WORDS) {
            end = wordEnd(at);
            String word = new String(text.chars(), at, end - at);
            if (words.isEmpty() && word.equals("the")) {
                from = end + 1;
            } else {
                words.add(word);
            }
            at = text.at(end) == ' ' ? end + 1 : limit;
        }
        if (end <= limit && isOfMedium(words)) {
            add(from, end);
        }
        return end;
    }

    private static boolean isOfMedium(List<String> words) {
        return words.size() > 1
                && words.size() <= MOST_WORDS
                && !NOT_FIRST.contains(words.getFirst())
                && (FIRST.contains(words.getFirst()) || LAST.contains(words.getLast()));
    }

    private void add(int start, int end) {
        StringBuilder name = new StringBuilder();
        for (int at = start; at < end; at++) {
            name.append(text.writtenAt(at));
        }
        Outlet outlet = Outlet.unknown(name.toString());
        found.add(Mark.name(start, end, List.of(new Form(outlet, outlet.name(), Need.CUE, true))));
    }

    private int wordEnd(int start) {
        int end = start;
        while (text.isLetterOrDigit(end)) {
            end++;
        }
        return end;
    }
}
