package dev.commentary.ingest.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the site of a page is called, by itself and by its host. Compared by letters and digits
 * without the end of a domain: "The Paper" and "thepaper.example" are one.
 */
record SiteNames(Set<String> keys, String host) {

    private static final Pattern DOMAIN_END = Pattern.compile("\\.\\p{Alpha}{2,7}$");
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final Pattern HOST = Pattern.compile("^\\w+://(?:www\\.)?([^/:?#]+)");

    SiteNames {
        keys = Set.copyOf(keys);
    }

    static SiteNames of(Document page, LinkedData data, MetaTags tags, @Nullable String siteName) {
        Set<String> keys = new HashSet<>();
        data.names("publisher").forEach(name -> keys.add(key(name)));
        if (siteName != null) {
            keys.add(key(siteName));
        }
        @Nullable String publisher = tags.first(List.of("publisher", "dc.publisher"));
        if (publisher != null) {
            keys.add(key(BRACKET.matcher(publisher).replaceFirst("")));
        }
        Matcher host = HOST.matcher(page.location());
        return new SiteNames(keys, host.find() ? key(host.group(1)) : "");
    }

    /** Whether a name is the site's; a person may have a host of the same name. */
    boolean has(String name) {
        String key = key(name);
        return keys.contains(key) || (key.equals(host) && !AuthorNames.isPersonal(name));
    }

    private static String key(String name) {
        String bare = DOMAIN_END.matcher(name.strip()).replaceFirst("");
        return AuthorNames.words(bare).replace(" ", "");
    }
}
