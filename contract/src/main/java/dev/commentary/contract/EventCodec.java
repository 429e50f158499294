package dev.commentary.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as JSON and reads them back. Readers ignore fields that they do not know; absent
 * fields are null. The same event always becomes the same bytes. Thread-safe.
 */
public final class EventCodec {

    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .changeDefaultPropertyInclusion(
                            i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** The event as JSON in UTF-8, without its null fields. */
    public byte[] write(PostEvent event) {
        return json.writeValueAsBytes(event);
    }

    /**
     * Reads one event.
     *
     * @param type the value of {@code ce_type}
     * @param value the value of the Kafka record; null is a deletion marker, which no event is
     */
    public Decoded read(@Nullable String type, byte @Nullable [] value) {
        if (type == null) {
            return new Decoded.Refused(Reason.UNKNOWN_TYPE, "header ce_type is missing");
        }
        for (EventType known : EventType.values()) {
            if (known.header().equals(type)) {
                return decode(known, value);
            }
            if (type.startsWith(known.stem() + ".v")) {
                return new Decoded.Refused(
                        Reason.UNKNOWN_VERSION,
                        "ce_type is " + type + ", this build reads " + known.header());
            }
        }
        return new Decoded.Refused(Reason.UNKNOWN_TYPE, "ce_type is " + type);
    }

    private Decoded decode(EventType type, byte @Nullable [] value) {
        if (value == null) {
            return new Decoded.Refused(Reason.MALFORMED, "the record has no value");
        }
        try {
            @Nullable PostEvent event = json.readValue(value, type.record());
            return event == null
                    ? new Decoded.Refused(Reason.MALFORMED, "the value is JSON null")
                    : complete(event);
        } catch (JacksonException e) {
            return new Decoded.Refused(Reason.MALFORMED, e.getOriginalMessage());
        }
    }

    private static Decoded complete(PostEvent event) {
        return Completeness.firstMissing(event)
                .<Decoded>map(field ->
                        new Decoded.Refused(Reason.MALFORMED, "field " + field + " is missing"))
                .orElseGet(() -> new Decoded.Event(event));
    }
}
