package dev.commentary.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a record stands on {@link Topics#REJECTED}. It travels in headers, because the value there is
 * the original's, byte by byte.
 *
 * @param stage the service that rejected it, such as {@code enrich}
 * @param detail what was wrong, for an operator's eyes; names the field where one is at fault
 * @param topic where the original stands
 * @param offset the original's place in its partition
 */
public record Rejection(
        String stage,
        Reason reason,
        String detail,
        String topic,
        Integer partition,
        Long offset,
        Instant rejectedAt) {

    public static final String PREFIX = "rejected_";
    private static final int LONGEST_DETAIL = 1_000;

    /**
     * The headers, each starting with {@link #PREFIX}. A detail of over 1,000 characters is cut.
     */
    public Map<String, String> headers() {
        Map<String, String> headers = LinkedHashMap.newLinkedHashMap(7);
        headers.put(PREFIX + "stage", stage);
        headers.put(PREFIX + "reason", reason.value());
        headers.put(PREFIX + "detail", shortened(detail));
        headers.put(PREFIX + "topic", topic);
        headers.put(PREFIX + "partition", partition.toString());
        headers.put(PREFIX + "offset", offset.toString());
        headers.put(PREFIX + "at", rejectedAt.toString());
        return headers;
    }

    private static String shortened(String detail) {
        if (detail.length() <= LONGEST_DETAIL) {
            return detail;
        }
        boolean halvesPair = Character.isHighSurrogate(detail.charAt(LONGEST_DETAIL - 1));
        return detail.substring(0, halvesPair ? LONGEST_DETAIL - 1 : LONGEST_DETAIL);
    }
}
