package dev.commentary.index.elastic;

/**
 * The names on Elasticsearch. The index is versioned by the major version of its mapping and a
 * running number; whoever reads or writes goes by an alias.
 */
public final class IndexNames {

    public static final String TEMPLATE = "commentary-posts";
    public static final String FIRST_INDEX = "commentary-posts-v1-000001";
    public static final String READ = "commentary-read";
    public static final String WRITE = "commentary-write";

    private IndexNames() {}
}
