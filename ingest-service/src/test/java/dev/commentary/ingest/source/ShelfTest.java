package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.source.Shelf.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShelfTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final Shelves shelves = new Shelves();

    @Test
    void whatIsPutOnAShelfIsFoundThere() {
        // When
        put(Map.of(999L, new Entry(ID, -1), 1_000L, Entry.NO_POST));

        // Then
        assertThat(shelves.keys("s")).containsExactly("s/0", "s/1");
        assertThat(shelves.find("s", 999)).contains(new Entry(ID, -1));
        assertThat(shelves.find("s", 1_000)).get().matches(entry -> !entry.isPost());
        assertThat(shelves.find("s", 1)).isEmpty();
        assertThat(shelves.find("t", 999)).isEmpty();
        assertThat(shelves.between("s", 0, Long.MAX_VALUE)).containsExactly(999L, 1_000L);
        assertThat(shelves.between("s", 999, 1_000)).containsExactly(999L);
        assertThat(shelves.count("s")).isEqualTo(2);
    }

    @Test
    void onlyShelvesThatChangeAreWritten() {
        // Given
        Map<Long, Entry> posts = Map.of(1L, new Entry(ID, 1), 5_000L, new Entry(ID, 2));
        put(posts);

        // Then
        assertThat(shelves.changed("s", posts, List.of())).isEmpty();
        assertThat(shelves.changed("s", Map.of(5_000L, new Entry(ID, 3)), List.of()))
                .extracting(Shelf::number)
                .containsExactly(5L);
        assertThat(shelves.changed("s", Map.of(), List.of(1L)))
                .extracting(Shelf::size)
                .containsExactly(0);
    }

    @Test
    void aFullShelfIsFarSmallerThanKafkaTakes() {
        // Given
        Map<Long, Entry> posts = new TreeMap<>();
        LongStream.range(7_000, 8_000).forEach(id -> posts.put(id, new Entry(ID, id)));

        // When
        Shelf full = Shelf.of("3f2504e0-4f89-11d3-9a0c-0305e82c3301", 7, posts);

        // Then
        assertThat(full.entries()).isEqualTo(posts);
        assertThat(full.size()).isEqualTo(1_000);
        assertThat(new JsonMapper().writeValueAsBytes(full)).hasSizeLessThan(36_000);
    }

    @Test
    void whatIsRemovedIsForgotten() {
        // Given
        put(Map.of(1L, new Entry(ID, 1)));

        // When
        shelves.removed("s/0");

        // Then
        assertThat(shelves.count("s")).isZero();
    }

    private void put(Map<Long, Entry> posts) {
        shelves.changed("s", posts, List.of())
                .forEach(shelf -> shelves.put(shelf.key(), shelf, PolledWordpress.SOMEWHERE));
    }
}
