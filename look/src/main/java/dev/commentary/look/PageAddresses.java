package dev.commentary.look;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where a browser finds the pages of each service: an address such as {@code
 * https://monitor.example}, or {@code :8081} for that port of the host that it asked, or nothing
 * where one host and port answers for all, as behind a proxy. For its own pages a service has
 * nothing there.
 *
 * @param feed of feed-service: feed, interests, alerts, accuracy
 * @param ingest of ingest-service: sources
 */
@ConfigurationProperties("commentary.pages")
public record PageAddresses(
        @DefaultValue(":8080") String feed, @DefaultValue(":8081") String ingest) {

    public PageAddresses {
        feed = checked("feed", feed);
        ingest = checked("ingest", ingest);
    }

    private static String checked(String name, String given) {
        String address = given.strip().replaceAll("/+$", "");
        Assert.isTrue(
                address.matches("|:[0-9]{1,5}|https?://[^/?#]+(/[^?#]*)?"),
                () ->
                        "commentary.pages."
                                + name
                                + " is neither empty, nor ':PORT', nor 'http(s)://HOST': "
                                + given);
        return address;
    }

    /** The same for a browser that asked this: what stands before the path of each link. */
    PageAddresses seenFrom(HttpServletRequest request) {
        return new PageAddresses(seenFrom(request, feed), seenFrom(request, ingest));
    }

    private static String seenFrom(HttpServletRequest request, String address) {
        return address.startsWith(":")
                ? request.getScheme() + "://" + request.getServerName() + address
                : address;
    }
}
