package dev.commentary.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The CloudEvents 1.0 attributes of an event as Kafka headers in binary content mode.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">
 *     Kafka protocol binding for CloudEvents</a>
 */
public final class EventHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}

    /**
     * The headers of one event.
     *
     * @param source the service that speaks, as a URI reference such as {@code /ingest-service}
     */
    public static Map<String, String> of(PostEvent event, String source, Instant time) {
        Map<String, String> headers = LinkedHashMap.newLinkedHashMap(6);
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, id(event));
        headers.put(TYPE, EventType.of(event).header());
        headers.put(SOURCE, source);
        headers.put(TIME, time.toString());
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }

    /** Tells a tagging of a revision from the others: {@code …@1795435200123456.2}. */
    private static String id(PostEvent event) {
        String id = event.id() + "@" + event.revision();
        return event instanceof EnrichedPost post && post.taggings() > 0
                ? id + "." + post.taggings()
                : id;
    }
}
