package dev.commentary.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address without what does not tell two pages apart: scheme, {@code www.}, default port,
 * fragment, trailing slash, the order of query parameters and those that only track the reader, the
 * way of escaping, the marks of forms for telephones and of AMP, also in AMP's caches. It is for
 * comparing, not for following.
 *
 * @see <a href="https://developers.google.com/amp/cache/overview">AMP caches</a>
 */
public final class CanonicalUrl {

    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid",
                    "ref_src", "cmpid", "ftag", "smid", "share");

    private static final Set<String> AMP = Set.of("amp", "amp=1", "amp=true", "outputtype=amp");

    /** In front of a host that has two labels more at least. */
    private static final Pattern FORM_OF_HOST =
            Pattern.compile("^(?:(?:www|m|mobile|amp)\\.(?=[^.]+\\.[^.]))+");

    private static final Pattern FORM_OF_PATH =
            Pattern.compile("(?:/amp|\\.amp)$|\\.amp(?=\\.html$)");
    private static final Pattern AMP_CACHE =
            Pattern.compile(
                    "^(?:[^/]+\\.cdn\\.ampproject\\.org/[a-z]|google\\.[a-z.]+/amp)/(?:s/)?(?=[^/]+\\.)");

    private static final Pattern UNESCAPED = Pattern.compile("[^\\x20-\\x7e]+|[\"<>\\\\^`{|}]");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    private CanonicalUrl() {}

    /** The comparable form of an address; one that is no address is its own form. */
    public static String of(String url) {
        try {
            return canonical(new URI(escaped(url.strip().replace(" ", "%20"))).normalize(), url);
        } catch (URISyntaxException e) {
            return url.strip();
        }
    }

    /** Pages write the same address with and without percent signs. */
    private static String escaped(String url) {
        String ascii =
                UNESCAPED
                        .matcher(url)
                        .replaceAll(m -> URLEncoder.encode(m.group(), StandardCharsets.UTF_8));
        return ESCAPE.matcher(ascii).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
    }

    private static String canonical(URI uri, String given) {
        @Nullable String host = uri.getHost();
        if (host == null) {
            return given.strip();
        }
        String site = FORM_OF_HOST.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        String port = uri.getPort() < 0 || isDefaultPort(uri) ? "" : ":" + uri.getPort();
        @Nullable String rawPath = uri.getRawPath();
        String path = rawPath == null ? "" : rawPath;
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        path = FORM_OF_PATH.matcher(path).replaceFirst("");
        return uncached(site + port + path + query(uri.getRawQuery()));
    }

    /** A cache of AMP pages names the page's own address behind its own. */
    private static String uncached(String address) {
        Matcher cache = AMP_CACHE.matcher(address);
        return cache.find() ? of("https://" + address.substring(cache.end())) : address;
    }

    private static boolean isDefaultPort(URI uri) {
        return uri.getPort() == 80 || uri.getPort() == 443;
    }

    private static String query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        String kept =
                Arrays.stream(query.split("&", -1))
                        .filter(parameter -> !isTracking(parameter))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name =
                (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.isEmpty()
                || name.startsWith("utm_")
                || TRACKING.contains(name)
                || AMP.contains(parameter.toLowerCase(Locale.ROOT));
    }
}
