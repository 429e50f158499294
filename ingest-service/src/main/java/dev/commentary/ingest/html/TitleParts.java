package dev.commentary.ingest.html;

import static dev.commentary.ingest.html.TitleWords.folded;
import static dev.commentary.ingest.html.TitleWords.line;
import static dev.commentary.ingest.html.TitleWords.same;

import dev.commentary.ingest.html.TitleCandidates.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a declared title, of which some name the site or its sections.
 *
 * @param host without www and the end of its domain, letters and digits alone
 */
record TitleParts(@Nullable String siteName, String host) {

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|–—»«·•:/│-]{1,2}\\s+|\\s*[|»«│]\\s*|\\s+::?\\s+");
    private static final Pattern MARK = Pattern.compile(SEPARATOR.pattern() + "|:\\s+");
    private static final Pattern HAN_SITE = Pattern.compile("[-_|—]\\p{IsHan}{2,6}$");
    private static final Pattern HOST =
            Pattern.compile("^\\w+://(?:www\\.)?([^/:?#]+?)(?:\\.\\p{Alpha}{2,7})?(?:[/:?#]|$)");
    private static final int MOST_MARKS = 6;
    private static final int MOST_SITE_WORDS = 6;

    static TitleParts of(String address, @Nullable String siteName) {
        Matcher host = HOST.matcher(address);
        return new TitleParts(siteName, host.find() ? folded(host.group(1)).replace(" ", "") : "");
    }

    /**
     * What a title has before and behind each of its marks, and its rest without the site's name.
     */
    List<Part> of(String title) {
        List<Part> parts = new ArrayList<>();
        String without = withoutSite(title);
        if (!without.equals(title)) {
            parts.add(new Part(without, List.of("without site")));
        }
        Matcher mark = MARK.matcher(title);
        for (int i = 0; i < MOST_MARKS && mark.find(); i++) {
            String before = title.substring(0, mark.start()).strip();
            String behind = title.substring(mark.end()).strip();
            if (!before.isEmpty() && !behind.isEmpty()) {
                String name = nameOf(mark.group());
                parts.add(part(before, "before " + name, behind));
                parts.add(part(behind, "behind " + name, before));
            }
        }
        return parts;
    }

    private Part part(String text, String form, String rest) {
        List<String> clues = new ArrayList<>();
        clues.add(form);
        if (isSite(rest)) {
            clues.add("rest is site");
        }
        if (form.startsWith("before")) {
            clues.add("rest of " + Math.min(6, rest.split("\\s+", -1).length) + " words");
        }
        return new Part(text, clues);
    }

    private static String nameOf(String mark) {
        boolean bar = mark.indexOf('|') >= 0 || mark.indexOf('»') >= 0 || mark.indexOf('«') >= 0;
        return bar ? "bar" : mark.startsWith(":") ? "colon" : "dash";
    }

    /** Without the parts that name the site or its sections, at either end. */
    String withoutSite(String title) {
        String[] parts = SEPARATOR.split(HAN_SITE.matcher(title).replaceFirst(""), -1);
        if (parts.length == 1) {
            return parts[0];
        }
        String last = parts[parts.length - 1];
        if (isSite(parts[0]) && !isSite(last)) {
            return withoutSite(line(title.substring(title.indexOf(parts[1], parts[0].length()))));
        }
        String longest = parts[0];
        for (String part : parts) {
            longest = part.length() > longest.length() ? part : longest;
        }
        boolean shortEnd = last.split("\\s+", -1).length <= MOST_SITE_WORDS;
        if (isSite(last) || (shortEnd && last.length() < longest.length())) {
            String rest = title.substring(0, title.lastIndexOf(last)).strip();
            return withoutSite(rest.replaceFirst("\\s*[|–—»«·•:/│-]{1,2}$", "").strip());
        }
        return title;
    }

    boolean isSite(String part) {
        String key = folded(part).replace(" ", "");
        boolean much = host.length() * 2 > key.length();
        return !key.isEmpty()
                && (same(part, siteName) || host.contains(key) || (much && key.contains(host)));
    }
}
