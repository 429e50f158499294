package dev.commentary.ingest.wordpress;

import java.net.URI;

/**
 * Where the REST API of a site is.
 *
 * @param root before the route
 * @param plain whether the route is the parameter {@code rest_route}, as on sites without pretty
 *     permalinks, instead of a path
 * @see <a href="https://developer.wordpress.org/rest-api/key-concepts/">WordPress REST API</a>
 */
public record ApiAddress(String root, boolean plain) {

    private static final String PATH = "/wp-json";
    private static final String PARAMETER = "rest_route=";
    private static final String POSTS = "/wp/v2/posts";

    /** Tells it from the address of the site, or of anything within the API. */
    public static ApiAddress of(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        if (query >= 0 && address.indexOf(PARAMETER, query) >= 0) {
            return new ApiAddress(URI.create(path).getPath().isEmpty() ? path + "/" : path, true);
        }
        int api = (path + "/").indexOf(PATH + "/");
        if (api >= 0) {
            return new ApiAddress(path.substring(0, api + PATH.length()), false);
        }
        return new ApiAddress(path.replaceAll("/+$", "") + PATH, false);
    }

    /** What the site says of itself. */
    public URI index(String parameters) {
        return at("/", parameters);
    }

    /** Some of its posts. */
    public URI posts(String parameters) {
        return at(POSTS, parameters);
    }

    /** One of its posts. */
    public URI post(long id, String parameters) {
        return at(POSTS + "/" + id, parameters);
    }

    private URI at(String route, String parameters) {
        String start = plain ? root + "?" + PARAMETER + route : root + route;
        String separator = parameters.isEmpty() ? "" : plain ? "&" : "?";
        return URI.create(start + separator + parameters);
    }
}
