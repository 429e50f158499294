package dev.commentary.enrich.date;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.SaidDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what a post says about its date, apart from what its caller declared. */
final class Testimonies {

    /**
     * What a further date from a place of the same kind counts for: often it is another piece's.
     */
    private static final double REPEATED = 0.25;

    /** All kinds of spaces, one for one. */
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t]");

    /** Dates before it are on pages, but no page was published then. */
    private static final int WEB = 1993;

    private static final int MANY = 3;
    private static final int SHORT_LINE = 80;
    private static final int FEW_WORDS = 1;
    private static final int SOME_WORDS = 3;
    private static final int CLEARLY = 2;
    private static final double DILUTED = 0.4;

    private final DateReader reader;
    private final Ambiguity ambiguity;
    private final UrlDate urls;
    private final Dateline datelines;

    Testimonies(DateReader reader, UrlDate urls, Dateline datelines) {
        this.reader = reader;
        this.ambiguity = new Ambiguity(reader);
        this.urls = urls;
        this.datelines = datelines;
    }

    List<Testimony> of(ReceivedPost post) {
        DayOrder order = Ambiguity.orderOf(post);
        List<Testimony> all = new ArrayList<>();
        Map<Source, Integer> count = new EnumMap<>(Source.class);
        List<SaidDate> said = said(post);
        for (int i = 0; i < said.size(); i++) {
            SaidDate date = said.get(i);
            @Nullable Source source = Source.of(date.place());
            if (source != null) {
                String field = post.dates().isEmpty() ? "publishedAt" : "dates[" + i + "]";
                read(date, source, field, order, count.getOrDefault(source, 0))
                        .ifPresent(found -> {
                            all.add(found);
                            count.merge(found.source(), 1, Integer::sum);
                        });
            }
        }
        thin(all);
        urls.find(post.url(), order)
                .ifPresent(date -> all.add(testimony(date, Source.URL, 0, "url", Set.of())));
        if (said.isEmpty()) {
            dateline(post, order).ifPresent(all::add);
        }
        relative(post, order).ifPresent(all::add);
        return all;
    }

    /** Against the day on which the post is known to have been made, never against its receipt. */
    private Optional<Testimony> relative(ReceivedPost post, DayOrder order) {
        return Optional.ofNullable(post.publishedAt())
                .flatMap(given -> reader.readField(given, order))
                .filter(WrittenDate::isDay)
                .flatMap(made -> RelativeDay.find(post.note(), made.date().earliest()))
                .map(day -> testimony(day, Source.RELATIVE, 0, "note", Set.of()));
    }

    /** Where places of one sort name many days, most of them announce other pieces. */
    private static void thin(List<Testimony> all) {
        for (Source source : List.of(Source.TIME, Source.DATED)) {
            if (daysOf(all, source).size() >= MANY) {
                all.replaceAll(one -> one.source() == source ? one.weighing(DILUTED) : one);
            }
        }
        Map<LocalDate, Long> lone = daysOf(all, Source.LONE);
        all.removeIf(one -> one.source() == Source.LONE && !isClear(one.day(), lone));
    }

    /** Whether a day is named clearly more often than any other. */
    private static boolean isClear(LocalDate day, Map<LocalDate, Long> days) {
        long own = days.getOrDefault(day, 0L);
        return days.entrySet().stream()
                .allMatch(other -> other.getKey().equals(day) || other.getValue() * CLEARLY <= own);
    }

    private static Map<LocalDate, Long> daysOf(List<Testimony> all, Source source) {
        return all.stream()
                .filter(one -> one.source() == source && one.isExact())
                .collect(Collectors.groupingBy(Testimony::day, Collectors.counting()));
    }

    /** Events of earlier versions have only the first of what the page says. */
    private static List<SaidDate> said(ReceivedPost post) {
        @Nullable String declared = post.publishedAt();
        boolean earlier = post.dates().isEmpty() && "html".equals(post.publishedBasis());
        return earlier && declared != null
                ? List.of(new SaidDate(declared, SaidDate.META))
                : post.dates();
    }

    private Optional<Testimony> read(
            SaidDate said, Source source, String field, DayOrder order, int before) {
        String text = SPACES.matcher(said.text()).replaceAll(" ");
        if (source == Source.OPENING) {
            return datelines
                    .opening(text, order)
                    .map(date -> testimony(date, source, before, field, Set.of()));
        }
        boolean visible = source.kind == Source.Kind.VISIBLE;
        if (!visible) {
            return reader.readField(text, order)
                    .map(date ->
                            testimony(
                                    date,
                                    source,
                                    before,
                                    field,
                                    ambiguity.otherDays(text, date, order)));
        }
        return datelines
                .inLine(text, order)
                .filter(line -> line.date().date().earliest().getYear() >= WEB)
                .filter(line -> isCredible(line, source))
                .map(line ->
                        testimony(
                                line.date(),
                                asLabelled(source, line.labelled()),
                                before,
                                field,
                                ambiguity.otherDays(text, line.date(), order)));
    }

    /** The less its place says, the more the words have to. */
    private static boolean isCredible(Dateline.InLine line, Source source) {
        return switch (source) {
            case LONE -> line.labelled() || (line.date().isDay() && isBare(line));
            case LINE ->
                    line.labelled()
                            || line.date().start() == 0
                            || (line.length() <= SHORT_LINE && line.plainWords() <= FEW_WORDS);
            default -> line.labelled() || line.plainWords() <= SOME_WORDS;
        };
    }

    private static boolean isBare(Dateline.InLine line) {
        return line.alone() || (line.length() <= SHORT_LINE && line.plainWords() == 0);
    }

    /** What a line calls itself counts more at the title, where no other piece is announced. */
    private static Source asLabelled(Source source, boolean labelled) {
        if (!labelled || source == Source.NAMED) {
            return source;
        }
        return source == Source.AT_TITLE ? Source.LABELLED : Source.SAID_ELSEWHERE;
    }

    private static Testimony testimony(
            WrittenDate date, Source source, int before, String field, Set<LocalDate> otherDays) {
        double weight = before == 0 ? source.weight : source.weight * REPEATED;
        Evidence evidence = new Evidence(field, date.start(), date.end());
        return new Testimony(date.date(), otherDays, source, weight, evidence);
    }

    private Optional<Testimony> dateline(ReceivedPost post, DayOrder order) {
        return datelines
                .atTopOf(post.body(), order)
                .map(found -> testimony(found, "body"))
                .or(() -> beside(post.note(), "note", order))
                .or(() -> beside(post.postscript(), "postscript", order));
    }

    private Optional<Testimony> beside(@Nullable String text, String field, DayOrder order) {
        return Optional.ofNullable(text)
                .flatMap(given -> datelines.beside(given, order))
                .map(found -> testimony(found, field));
    }

    private static Testimony testimony(Dateline.Found found, String field) {
        return testimony(found.date(), found.kind().source, 0, field, Set.of());
    }
}
