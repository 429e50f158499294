package dev.commentary.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.stack.server.Home;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that the services give, held against those that rules, dashboard and page name. */
class MetricsIT {

    private static final Pattern IN_EXPRESSION = Pattern.compile("\\b(?:commentary|kafka)_\\w+");
    private static final Pattern IN_TABLE =
            Pattern.compile(
                    "(?<=^\\| `)(?:commentary|kafka|http|jvm)\\.[a-z.]+", Pattern.MULTILINE);
    private static final Pattern SUFFIX =
            Pattern.compile("(?:_total|_bytes|(?:_seconds)?_(?:count|sum|max|bucket))$");

    private final Path root = Home.find().root();
    private final List<String> series = scrape(SharedPipeline.get());

    @ParameterizedTest
    @ValueSource(strings = {"commentary.rules.yml", "grafana-dashboard.json"})
    void whatIsAskedForExists(String file) throws IOException {
        Set<String> asked = find(IN_EXPRESSION, "deploy/" + file);

        assertThat(asked).isNotEmpty();
        assertThat(names()).containsAll(asked);
    }

    @Test
    void thePageOfMetricsNamesAllOfOurs() throws IOException {
        Set<String> documented = find(IN_TABLE, "docs/metrics.md");

        assertThat(names())
                .filteredOn(name -> name.startsWith("commentary_"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented).contains(dotted(name)));
    }

    @Test
    void thePageOfMetricsNamesNothingElse() throws IOException {
        Set<String> exported =
                names().stream()
                        .flatMap(name -> Stream.of(dotted(name), name.replace('_', '.')))
                        .collect(toSet());

        assertThat(exported).containsAll(find(IN_TABLE, "docs/metrics.md"));
    }

    /** To Prometheus a series that begins at 1 is no rise, and the first of a kind is missed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "commentary_rejected_total{reason=\"unknown-version\",stage=\"enrich\"}",
                "commentary_rejected_total{reason=\"unknown-version\",stage=\"index\"}",
                "commentary_alerts_total{outcome=\"suppressed\"}"
            })
    void whatHasNotHappenedYetCountsZero(String counter) {
        assertThat(series).contains(counter + " 0.0");
    }

    /**
     * OpenMetrics 1.0 has exemplars on counters and buckets alone; Prometheus drops the whole page
     * because of any other, and a recorded trace makes one.
     */
    @Test
    void aRecordedTraceLeavesThePageReadable() throws IOException, InterruptedException {
        ask("/actuator/info", "traceparent", "00-%032x-%016x-01".formatted(7, 7));

        String page =
                ask("/actuator/prometheus", "Accept", "application/openmetrics-text;version=1.0.0");

        assertThat(page).endsWith("# EOF\n").contains("http_server_requests_seconds_count");
        assertThat(page.lines().filter(line -> line.contains(" # {")))
                .allMatch(line -> line.split("[ {]", 2)[0].matches(".*_(total|bucket)"));
    }

    private static String ask(String path, String header, String value)
            throws IOException, InterruptedException {
        Pipeline pipeline = SharedPipeline.get();
        HttpRequest request =
                HttpRequest.newBuilder(pipeline.uri(Pipeline.INDEX).resolve(path))
                        .header("Authorization", "Bearer " + pipeline.key())
                        .header(header, value)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private Set<String> names() {
        return series.stream().map(line -> line.split("[ {]", 2)[0]).collect(toSet());
    }

    private static String dotted(String exported) {
        return SUFFIX.matcher(exported).replaceFirst("").replace('_', '.');
    }

    private Set<String> find(Pattern names, String file) throws IOException {
        return names.matcher(Files.readString(root.resolve(file)))
                .results()
                .map(MatchResult::group)
                .collect(toSet());
    }

    private static List<String> scrape(Pipeline pipeline) {
        return Stream.of(Pipeline.INGEST, Pipeline.ENRICH, Pipeline.INDEX, Pipeline.FEED)
                .flatMap(service -> pipeline.api(service).text("/actuator/prometheus").lines())
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
