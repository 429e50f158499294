package dev.commentary.enrich.date;

import dev.commentary.contract.ReceivedPost;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether 03/04/2020 is in March or in April, as far as language and country of a post tell. */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH");

    /** Both orders are in use there, or the day comes last. */
    private static final Set<String> UNDECIDED_COUNTRIES =
            Set.of("CA", "CN", "JP", "KR", "TW", "HU", "ZA", "KE", "PA");

    private static final Set<String> UNDECIDED_LANGUAGES = Set.of("en", "zh", "ja", "ko", "hu");

    /** Country codes that are rented out to the whole world. */
    private static final Set<String> WORLDWIDE_DOMAINS =
            Set.of("io", "co", "tv", "me", "ai", "fm", "ly", "cc", "eu", "ws", "gg", "to", "is");

    /** As the first part of a path, where sites have an edition for each country. */
    private static final Pattern LOCALE =
            Pattern.compile("^[a-z]+://[^/]+/[a-z]{2}[-_]([a-z]{2})/", Pattern.CASE_INSENSITIVE);

    static DayOrder of(ReceivedPost post) {
        DayOrder spoken = ofLanguage(post.language());
        return spoken == UNKNOWN ? ofUrl(post.url()) : spoken;
    }

    private static DayOrder ofLanguage(@Nullable String tag) {
        if (tag == null) {
            return UNKNOWN;
        }
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (!locale.getCountry().isEmpty()) {
            return ofCountry(locale.getCountry());
        }
        boolean undecided =
                locale.getLanguage().isEmpty()
                        || UNDECIDED_LANGUAGES.contains(locale.getLanguage());
        return undecided ? UNKNOWN : DAY_FIRST;
    }

    private static DayOrder ofUrl(@Nullable String url) {
        if (url == null) {
            return UNKNOWN;
        }
        Matcher locale = LOCALE.matcher(url);
        if (locale.find()) {
            return ofCountry(locale.group(1).toUpperCase(Locale.ROOT));
        }
        String host = hostOf(url);
        String domain = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (domain.equals("gov") || domain.equals("mil")) {
            return MONTH_FIRST;
        }
        boolean country = domain.length() == 2 && !WORLDWIDE_DOMAINS.contains(domain);
        return country ? ofCountry(domain.toUpperCase(Locale.ROOT)) : UNKNOWN;
    }

    private static String hostOf(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static DayOrder ofCountry(String country) {
        if (UNDECIDED_COUNTRIES.contains(country)) {
            return UNKNOWN;
        }
        return MONTH_FIRST_COUNTRIES.contains(country) ? MONTH_FIRST : DAY_FIRST;
    }
}
