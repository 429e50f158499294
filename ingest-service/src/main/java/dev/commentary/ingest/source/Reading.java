package dev.commentary.ingest.source;

import dev.commentary.ingest.acceptance.Checked;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means: posts to be taken in, and the state once Kafka has them.
 *
 * @param source as it is from now on; null where it stays as it was
 */
record Reading(List<Fresh> fresh, SourceState after, @Nullable Source source) {

    /** A post that is new, or not as it was. */
    record Fresh(Checked.Sound post, String fingerprint) {}

    Reading {
        fresh = List.copyOf(fresh);
    }

    /**
     * The same where Kafka did not take some of the posts: these are not seen, and the whole
     * document is asked for again.
     */
    SourceState without(Set<String> missing) {
        SourceState.Memory memory = after.memory();
        TreeMap<String, String> kept = new TreeMap<>(memory.seen());
        kept.keySet().removeAll(missing);
        return new SourceState(
                after.id(),
                new SourceState.Memory(memory.validators(), kept).unconditional(),
                after.rhythm(),
                after.condition());
    }

    @Override
    public String toString() {
        return fresh.stream().map(f -> f.post().id()).collect(Collectors.joining(", "));
    }
}
