package dev.commentary.plumbing.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Which addresses that users name may be called: http and https to public addresses, in local mode
 * also to this machine. What a host name stands for is checked when the connection is made, on the
 * very address it is made to. Thread-safe.
 */
public final class OutboundAddresses {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 2_000;

    private final InetAddressFilter allowed;

    /**
     * Decides for one process.
     *
     * @param local whether this machine itself may be called
     */
    public OutboundAddresses(boolean local) {
        InetAddressFilter external = InetAddressFilter.externalAddresses();
        this.allowed = local ? external.or("127.0.0.0/8", "::1") : external;
    }

    /** What is wrong with an address that somebody names; empty where nothing is. */
    public Optional<String> fault(String url) {
        if (url.length() > LONGEST) {
            return Optional.of("longer than " + LONGEST + " characters");
        }
        try {
            return fault(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.of("is no address: " + e.getReason());
        }
    }

    /** For the client, which asks it of each address that it connects to. */
    public InetAddressFilter allowed() {
        return allowed;
    }

    private Optional<String> fault(URI uri) {
        @Nullable String scheme = uri.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return Optional.of("must begin with https:// or http://");
        }
        @Nullable String host = uri.getHost();
        if (host == null) {
            return Optional.of("names no host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("must have neither user name nor fragment");
        }
        return isForbiddenLiteral(host)
                ? Optional.of("is an address within a private network")
                : Optional.empty();
    }

    private boolean isForbiddenLiteral(String host) {
        try {
            return !allowed.matches(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
