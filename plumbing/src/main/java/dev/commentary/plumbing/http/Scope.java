package dev.commentary.plumbing.http;

/** What an API key may do. */
public final class Scope {

    /** Publish and withdraw posts, run imports. */
    public static final String POSTS_WRITE = "posts:write";

    /** Manage topics of interest and alerts. */
    public static final String INTERESTS_WRITE = "interests:write";

    /** Register, pause and remove sources. */
    public static final String SOURCES_WRITE = "sources:write";

    /** Correct tags by hand. */
    public static final String TAGS_WRITE = "tags:write";

    /** Read posts, where reading is not open. */
    public static final String READ = "read";

    /** Everything. */
    public static final String ADMIN = "admin";

    private Scope() {}
}
