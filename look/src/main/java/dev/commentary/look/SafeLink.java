package dev.commentary.look;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses from posts, as far as they are safe to follow: web pages only, never scripts. */
public final class SafeLink {

    private SafeLink() {}

    /** The address itself where it leads to a web page, else empty. */
    public static String of(@Nullable String url) {
        return site(url).isEmpty() || url == null ? "" : url.strip();
    }

    /** The host of a web page's address, else empty. */
    public static String site(@Nullable String url) {
        if (url == null) {
            return "";
        }
        try {
            URI uri = new URI(url.strip());
            @Nullable String host = uri.getHost();
            return isWeb(uri.getScheme()) && host != null ? host : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }
}
