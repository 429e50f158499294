package dev.commentary.ingest.operator;

import dev.commentary.ingest.source.SourceStatus;
import dev.commentary.ingest.source.SourceView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list is looked at.
 *
 * @param state null for all
 * @param text that label, address or outlet must hold, whatever the case; empty for all
 * @param page from 1
 */
record SourceFilter(@Nullable SourceStatus state, String text, int page) {

    private static final int LONGEST_TEXT = 200;

    static final SourceFilter ALL = new SourceFilter(null, "", 1);

    /** As it stands in an address; what makes no sense is as if it were not there. */
    static SourceFilter of(String state, String text, String page) {
        @Nullable SourceStatus wanted =
                Stream.of(SourceStatus.values())
                        .filter(status -> status.value().equals(state))
                        .findFirst()
                        .orElse(null);
        String looked = text.strip();
        String cut = looked.substring(0, Math.min(looked.length(), LONGEST_TEXT));
        return new SourceFilter(
                wanted, cut, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    SourceFilter in(@Nullable SourceStatus other) {
        return new SourceFilter(other, text, 1);
    }

    SourceFilter at(int otherPage) {
        return new SourceFilter(state, text, otherPage);
    }

    boolean isAll() {
        return state == null && text.isEmpty();
    }

    boolean holds(SourceView source) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(source.label(), source.address(), source.outlet())
                .anyMatch(held -> held != null && held.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The address of the list so filtered. */
    public String href() {
        return "/operator/sources" + query();
    }

    /** What makes an address on this page one that keeps the filter; empty without one. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (state != null) {
            parts.add("state=" + state.value());
        }
        if (!text.isEmpty()) {
            parts.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
