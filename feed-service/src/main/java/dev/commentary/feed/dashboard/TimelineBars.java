package dev.commentary.feed.dashboard;

import dev.commentary.feed.search.Facets;
import dev.commentary.look.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A histogram as a drawing of 1000 by 100 units.
 *
 * @param first the label of the left end
 * @param last the label of the right end
 */
record TimelineBars(List<Bar> bars, String first, String last, String summary) {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 100;
    private static final double SMALLEST = 3;
    private static final double WIDEST = 120;
    private static final double GAP = 0.15;

    /**
     * A bar.
     *
     * @param x left edge of the bar's room
     * @param room width that can be clicked
     * @param y top edge of the bar
     * @param label what a reader is told: the time and the count
     */
    record Bar(
            double x,
            double room,
            double fillX,
            double fill,
            double y,
            double height,
            String label,
            String href) {}

    TimelineBars {
        bars = List.copyOf(bars);
    }

    static TimelineBars of(Facets.Histogram histogram, FeedAddress address) {
        List<Facets.Bar> counts = histogram.bars();
        long most = counts.stream().mapToLong(Facets.Bar::count).max().orElse(1);
        double room = WIDTH / Math.max(counts.size(), 1);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Facets.Bar count = counts.get(i);
            double height =
                    count.count() == 0 ? 0 : Math.max(SMALLEST, HEIGHT * count.count() / most);
            double fill = Math.min(room * (1 - GAP), WIDEST);
            String when = label(count.from(), histogram.interval());
            bars.add(
                    new Bar(
                            rounded(i * room),
                            rounded(room),
                            rounded(i * room + (room - fill) / 2),
                            rounded(fill),
                            rounded(HEIGHT - height),
                            rounded(height),
                            when + ": " + posts(count.count()),
                            during(count.from(), histogram.interval(), address)));
        }
        return new TimelineBars(
                bars,
                counts.isEmpty() ? "" : label(counts.getFirst().from(), histogram.interval()),
                counts.isEmpty() ? "" : label(counts.getLast().from(), histogram.interval()),
                "Posts over time, at most " + posts(most) + " in one bar");
    }

    static String posts(long count) {
        return count == 1 ? "1 post" : count + " posts";
    }

    private static String label(Instant from, String interval) {
        return switch (interval) {
            case "1d" -> Dates.day(from);
            case "1M" -> Dates.month(from);
            default -> iso(from, "1y");
        };
    }

    private static String during(Instant from, String interval, FeedAddress address) {
        String span = iso(from, interval);
        return address.withOnly("from", span).withOnly("to", span).on("/");
    }

    private static String iso(Instant from, String interval) {
        String day = from.toString();
        return switch (interval) {
            case "1d" -> day.substring(0, 10);
            case "1M" -> day.substring(0, 7);
            default -> day.substring(0, 4);
        };
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
