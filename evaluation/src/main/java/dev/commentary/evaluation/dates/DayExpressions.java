package dev.commentary.evaluation.dates;

import dev.commentary.contract.PublishedTag;
import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.ingest.acceptance.PostSubmission;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Expressions of duckling and chrono, each declared as the date of a post. Read are those that name
 * year, month and day of their answer in writing, and no second date: others (feasts, "next
 * Tuesday", spans of time) need a clock or a calendar of feasts, and say nothing certain of a post.
 */
final class DayExpressions {

    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int FOUR_DIGITS = 1000;

    private final Services services;
    private final DayCount count = new DayCount();
    private final List<Miss> misses = new ArrayList<>();

    DayExpressions(Services services) {
        this.services = services;
    }

    void run(DataFolder data) {
        if (data.has("dates", "duckling*.jsonl")) {
            data.lines("dates", "duckling*.jsonl").forEach(this::addDuckling);
        }
        data.lines("dates", "chrono*.jsonl").forEach(this::addChrono);
    }

    private void addDuckling(JsonNode line) {
        JsonNode values = line.path("values");
        if (line.path("kind").asString("").equals("datetime") && values.size() == 1) {
            JsonNode value = values.get(0);
            String locale = line.path("locale").asString("");
            LocalDate day =
                    LocalDate.of(
                            value.get(YEAR).asInt(),
                            value.get(MONTH).asInt(),
                            value.get(DAY).asInt());
            add(line.get("input").asString(), day, locale.equals("EN") ? "US" : locale);
        }
    }

    private void addChrono(JsonNode line) {
        JsonNode start = line.path("start");
        boolean day = start.has("year") && start.has("month") && start.has("day");
        if (day && line.path("end").isNull()) {
            LocalDate value =
                    LocalDate.of(
                            start.get("year").asInt(),
                            start.get("month").asInt(),
                            start.get("day").asInt());
            boolean british = line.path("engine").asString("").endsWith("GB");
            add(line.get("input").asString(), value, british ? "GB" : "US");
        }
    }

    private void add(String text, LocalDate day, String country) {
        if (!names(text, day)) {
            return;
        }
        Optional<PublishedTag> tag =
                services.received(declared(text, "en-" + country)).map(services::published);
        String found = tag.map(DatePages::dayOf).orElse(null);
        if (!count.add(day.toString(), found)) {
            String told = tag.map(PublishedTag::value).orElse("nothing");
            misses.add(new Miss(found == null ? 0 : 1, text, day + " in " + country, told));
        }
    }

    /** Whether a text has a day's year in four digits, its month by number or name, and its day. */
    static boolean names(String text, LocalDate day) {
        String name = Month.from(day).getDisplayName(TextStyle.SHORT, Locale.ROOT);
        String month = "(?:" + number(day.getMonthValue()) + "|" + name.substring(0, 3) + ")";
        return day.getYear() >= FOUR_DIGITS
                && has(text, number(day.getYear()))
                && has(text, month)
                && has(text, number(day.getDayOfMonth()));
    }

    private static String number(int value) {
        return "(?<!\\d)0?" + value + "(?!\\d)";
    }

    private static boolean has(String text, String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }

    private static PostSubmission declared(String text, String language) {
        return new PostSubmission(
                null,
                null,
                null,
                null,
                null,
                "A body without a date.",
                null,
                null,
                null,
                text,
                null,
                language,
                null);
    }

    List<Figure> figures() {
        String part = "expressions that name a day";
        return List.of(count.accuracy(part), count.precision(part));
    }

    List<Miss> misses() {
        return misses;
    }
}
