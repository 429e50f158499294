package dev.commentary.ingest.html;

import static dev.commentary.ingest.html.TitleWords.folded;
import static dev.commentary.ingest.html.TitleWords.line;
import static dev.commentary.ingest.html.TitleWords.same;

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
    private static final Pattern HAN_SITE = Pattern.compile("[-_|—]\\p{IsHan}{2,6}$");
    private static final Pattern HOST =
            Pattern.compile("^\\w+://(?:www\\.)?([^/:?#]+?)(?:\\.\\p{Alpha}{2,7})?(?:[/:?#]|$)");
    private static final int MOST_SITE_WORDS = 6;

    static TitleParts of(String address, @Nullable String siteName) {
        Matcher host = HOST.matcher(address);
        return new TitleParts(siteName, host.find() ? folded(host.group(1)).replace(" ", "") : "");
    }

    static boolean isWholePart(String title, String key) {
        return SEPARATOR.splitAsStream(title).anyMatch(part -> folded(part).equals(key));
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

    private boolean isSite(String part) {
        String key = folded(part).replace(" ", "");
        boolean much = host.length() * 2 > key.length();
        return !key.isEmpty()
                && (same(part, siteName) || host.contains(key) || (much && key.contains(host)));
    }
}
