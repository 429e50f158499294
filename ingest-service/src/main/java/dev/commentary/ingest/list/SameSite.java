package dev.commentary.ingest.list;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether two addresses are of one site: the same host and port, but for a leading "www". */
final class SameSite {

    private static final Pattern USUAL = Pattern.compile("^www\\.|:(?:80|443)?$");

    private SameSite() {}

    static boolean is(URI one, URI other) {
        @Nullable String site = site(one);
        return site != null && site.equals(site(other));
    }

    /** Null of what is not on the web, or names a user. */
    private static @Nullable String site(URI address) {
        @Nullable String scheme = address.getScheme();
        @Nullable String authority = address.getRawAuthority();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!web || authority == null || authority.contains("@")) {
            return null;
        }
        return USUAL.matcher(authority.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
