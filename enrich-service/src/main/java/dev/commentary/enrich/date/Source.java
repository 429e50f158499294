package dev.commentary.enrich.date;

import dev.commentary.contract.SaidDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a date was found, what is to be trusted most first.
 *
 * <p>The weight is what it counts for where places contradict each other, and was chosen so that on
 * pages whose day is known the right one wins most often: an address is rarely changed once it is
 * public, while markup is rewritten by every new system that a site moves to.
 */
enum Source {
    LINKED_DATA("html", "linked-data", 0.95, 2.0, Kind.MARKUP),
    META("html", "meta", 0.95, 2.0, Kind.MARKUP),
    MICRODATA("html", "microdata", 0.94, 1.9, Kind.MARKUP),
    TIME("html", "time-element", 0.92, 1.5, Kind.TIME),
    URL("url", "url-path", 0.93, 3.0, Kind.URL),
    LABELLED("text", "dateline-published", 0.95, 1.7, Kind.VISIBLE),
    NAMED("html", "named-element", 0.91, 1.3, Kind.VISIBLE),
    AT_TITLE("text", "line-at-title", 0.9, 1.4, Kind.VISIBLE),
    DATELINE("text", "dateline-line", 0.9, 1.3, Kind.VISIBLE),
    DATED("text", "dated-element", 0.85, 0.9, Kind.VISIBLE),
    META_DATE("html", "meta-date", 0.75, 0.8, Kind.OTHER_MARKUP),
    SCRIPT("html", "script-data", 0.75, 0.9, Kind.OTHER_MARKUP),
    PLACED("text", "dateline-place", 0.75, 0.8, Kind.VISIBLE),
    LINE("text", "line-below-title", 0.7, 0.6, Kind.VISIBLE),
    SAID_ELSEWHERE("text", "line-published", 0.75, 0.7, Kind.VISIBLE),
    OPENING("text", "paragraph-dateline", 0.75, 0.6, Kind.VISIBLE),
    LONE("text", "only-day-named", 0.6, 0.3, Kind.VISIBLE),
    RELATIVE("text", "relative-to-note", 0.6, 0.2, Kind.VISIBLE);

    /** Places of one kind repeat each other: together they count little more than one. */
    enum Kind {
        MARKUP,
        TIME,
        URL,
        VISIBLE,
        OTHER_MARKUP
    }

    private static final Map<String, Source> OF_PLACES = new HashMap<>();

    static {
        OF_PLACES.put(SaidDate.LINKED_DATA, LINKED_DATA);
        OF_PLACES.put(SaidDate.META, META);
        OF_PLACES.put(SaidDate.MICRODATA, MICRODATA);
        OF_PLACES.put(SaidDate.TIME, TIME);
        OF_PLACES.put(SaidDate.NAMED, NAMED);
        OF_PLACES.put(SaidDate.AT_TITLE, AT_TITLE);
        OF_PLACES.put(SaidDate.DATED, DATED);
        OF_PLACES.put(SaidDate.META_DATE, META_DATE);
        OF_PLACES.put(SaidDate.SCRIPT, SCRIPT);
        OF_PLACES.put(SaidDate.LINE, LINE);
        OF_PLACES.put(SaidDate.PARAGRAPH, OPENING);
        OF_PLACES.put(SaidDate.ELSEWHERE, LONE);
    }

    final String basis;
    final String method;
    final double confidence;
    final double weight;
    final Kind kind;

    Source(String basis, String method, double confidence, double weight, Kind kind) {
        this.basis = basis;
        this.method = method;
        this.confidence = confidence;
        this.weight = weight;
        this.kind = kind;
    }

    /** Null for a place of a later version. */
    static @Nullable Source of(String place) {
        return OF_PLACES.get(place);
    }
}
