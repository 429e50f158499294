package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Draft;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A post whose text is on a page of its own.
 *
 * @param key by which the source remembers it
 * @param draft what is known of it without the page
 * @param isNeeded whether it is no post without its page; else it goes in as it is
 */
record Wanted(String key, URI page, Draft draft, Lane lane, boolean isNeeded) {

    static Set<String> keys(Collection<Wanted> wanted) {
        return wanted.stream().map(Wanted::key).collect(Collectors.toSet());
    }
}
