package dev.commentary.enrich.outlet;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.ReceivedPost;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The outlet as caller, page and address declare it; one that is not known counts by its name. */
final class DeclaredOutlets {

    private static final Pattern SECTIONS =
            Pattern.compile(" [-\u2013\u2014:>/] |: | ?[|\u00bb\u00b7\u2022\u203a] ?");
    private static final int MOST_PARTS = 4;
    private static final Set<String> EDITIONS =
            Set.of(
                    "online",
                    "website",
                    "newspaper",
                    "magazine",
                    "news",
                    "opinion",
                    "blog",
                    "blogs",
                    "uk",
                    "us",
                    "usa",
                    "international");

    private final Gazetteer gazetteer;

    DeclaredOutlets(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Adds what the caller and the address say. */
    void addDeclared(ReceivedPost post, TagCollector tags) {
        String declared = post.outlet();
        if (declared != null && !declared.isBlank()) {
            Outlet known = known(declared);
            Outlet outlet = known == null ? Outlet.unknown(declared) : known;
            double confidence = known == null ? 0.9 : 1.0;
            tags.add(outlet, Role.CARRIED, confidence, "declared", whole("outlet", declared));
        }
        addAddress(post.url(), tags);
    }

    private void addAddress(@Nullable String url, TagCollector tags) {
        String host = url == null ? null : host(url);
        Outlet outlet = host == null ? null : gazetteer.findByHost(host);
        if (url == null || host == null || outlet == null) {
            return;
        }
        int start = Math.max(0, url.indexOf(host));
        Evidence evidence = new Evidence("url", start, start + host.length());
        tags.add(outlet, Role.CARRIED, 0.95, "url-domain", evidence);
    }

    /** Adds what the page calls its site: an unknown one only where nothing else carried it. */
    void addSiteName(ReceivedPost post, TagCollector tags) {
        String site = post.siteName();
        if (site == null || site.isBlank()) {
            return;
        }
        Outlet known = known(site);
        if (known != null) {
            tags.add(known, Role.CARRIED, 0.9, "site-name", whole("siteName", site));
        } else if (!tags.hasCarried()) {
            tags.add(Outlet.unknown(site), Role.CARRIED, 0.5, "site-name", whole("siteName", site));
        }
    }

    /** "Opinion | The Herald", "Herald Online" and "Herald - World" are the Herald. */
    private @Nullable Outlet known(String name) {
        Outlet found = knownAs(name);
        if (found != null) {
            return found;
        }
        String longest = "";
        for (String part : SECTIONS.split(name, MOST_PARTS)) {
            String plain = withoutEditions(part.strip());
            Outlet outlet = plain.length() > longest.length() ? knownAs(plain) : null;
            if (outlet != null) {
                found = outlet;
                longest = plain;
            }
        }
        return found;
    }

    private static String withoutEditions(String name) {
        String rest = name;
        int blank = rest.lastIndexOf(' ');
        while (blank > 0 && EDITIONS.contains(rest.substring(blank + 1).toLowerCase(Locale.ROOT))) {
            rest = rest.substring(0, blank);
            blank = rest.lastIndexOf(' ');
        }
        return rest;
    }

    private @Nullable Outlet knownAs(String name) {
        Outlet byName = gazetteer.findByName(name);
        boolean domain = byName == null && name.indexOf('.') > 0 && name.indexOf(' ') < 0;
        return domain ? gazetteer.findByHost(name.strip()) : byName;
    }

    private static Evidence whole(String field, String value) {
        return new Evidence(field, 0, value.length());
    }

    private static @Nullable String host(String url) {
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
