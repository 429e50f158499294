package dev.commentary.feed.interest;

import java.util.List;
import java.util.Map;

/** What people call outlets and topics. Thread-safe. */
public interface TagNames {

    /** Names by id; an outlet that nobody knows goes by its id. */
    Map<String, String> outlets(List<String> ids);

    /** Labels by code; a topic that nobody knows goes by its code. */
    Map<String, String> topics(List<String> codes);
}
