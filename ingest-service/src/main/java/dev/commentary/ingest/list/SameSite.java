package dev.commentary.ingest.list;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether two addresses are of one site: the same host and port, but for a leading "www". */
final class SameSite {

    private SameSite() {}

    static boolean is(URI one, URI other) {
        @Nullable String host = host(one);
        boolean web = "http".equals(one.getScheme()) || "https".equals(one.getScheme());
        return web && host != null && host.equals(host(other));
    }

    private static @Nullable String host(URI address) {
        @Nullable String authority = address.getRawAuthority();
        if (authority == null || authority.contains("@")) {
            return null;
        }
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    }
}
