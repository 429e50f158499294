package dev.commentary.ingest.html;

import java.util.List;
import java.util.stream.Stream;

/** Invented pages and their titles: they pin what was learnt, and are learnt from. */
final class InventedTitles {

    private static final String PAGES =
            """
            <title>Rain on the ridge | The Paper</title><body>                          => Rain on the ridge
            <title>The Paper - Rain on the long ridge</title><h2>Rain on the long ridge</h2> => Rain on the long ridge
            <title>Rain | The Paper</title><h1>Rain on the ridge by noon</h1>            => Rain on the ridge by noon
            <meta property=og:title content="Weather: Rain on the ridge"><h1><span class=kicker>Weather</span> Rain on the ridge</h1> => Rain on the ridge
            <meta property=og:title content="Rain &amp;#8211; on the ridge"><body>       => Rain – on the ridge
            <title>The Paper</title><meta property=og:site_name content="The Paper"><h1>The Paper</h1><h2 class=entry-title>Rain on the ridge</h2> => Rain on the ridge
            <title>Rain on the ridge, and what ...</title><h1>Rain on the ridge, and what followed</h1> => Rain on the ridge, and what followed
            <title>Rain on the ridge | Walks</title><h1 class=site-title>Walks</h1><h1 class=sr-only>Rain on the ridge | Walks</h1><h2>Rain on the ridge</h2> => Rain on the ridge
            <title>Walks and Bridges</title><h1><a rel=home>Walks and Bridges</a></h1><h2 class=entry-title>Rain on the ridge</h2> => Rain on the ridge
            <title>Rain takes the bridge | The Paper</title><h1>Rain takes the bridge on the ridge</h1><h3>Rain takes the bridge</h3> => Rain takes the bridge on the ridge
            <title>Rain takes the old bridge | Weather</title><h1>Rain takes the old bridge (2 pictures) | Weather</h1> => Rain takes the old bridge (2 pictures) | Weather
            <title>Walkers on the ridge wait</title><h1><b>Walkers</b> on the ridge wait</h1> => Walkers on the ridge wait
            <title>Rain on the ridge</title><meta property=og:site_name content="Rain on the ridge"><h1>Rain on the ridge</h1> => Rain on the ridge
            <title>Rain: all you need</title><h1>Rain on the ridge</h1><h2 class=title>Log in now</h2> => Rain on the ridge
            <body><title>Rain on the ridge</title>                                        => Rain on the ridge
            <title>山上的雨-新山网</title><body>                                             => 山上的雨
            """;

    private InventedTitles() {}

    record InventedPage(String html, String title) {}

    static List<InventedPage> all() {
        return Stream.of(PAGES.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=> ", 2))
                .map(page ->
                        new InventedPage("<html>" + page[0].strip() + "<p>Text", page[1].strip()))
                .toList();
    }
}
