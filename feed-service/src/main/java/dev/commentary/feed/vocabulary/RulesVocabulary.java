package dev.commentary.feed.vocabulary;

import dev.commentary.contract.Correction;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.contract.TopicTag.TopicRef;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlets and topics that enrich-service knows, {@code GET /v1/vocabulary/…}, asked with the
 * key of whoever wants to know. Follows no redirects: a key goes nowhere but to the address that
 * was set. Tags come as a person gives them, certain and without evidence. Thread-safe.
 */
public final class RulesVocabulary {

    private static final Logger LOG = LoggerFactory.getLogger(RulesVocabulary.class);
    private static final double CERTAIN = 1.0;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final URI outlets;
    private final URI topics;
    private final Duration timeout;
    private final JsonMapper json;

    RulesVocabulary(VocabularyProperties properties, JsonMapper json) {
        this.http = HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
        this.outlets = properties.enrichAddress().resolve("/v1/vocabulary/outlets");
        this.topics = properties.enrichAddress().resolve("/v1/vocabulary/topics");
        this.timeout = properties.timeout();
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    private record KnownOutlet(String id, String name, @Nullable String country) {}

    private record KnownTopic(String code, String label, List<TopicRef> broader) {}

    /** The outlet that a name or an alias stands for, in the role of one that carried a piece. */
    public Told<OutletTag> findOutlet(String name, Optional<String> key) {
        String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return ask(
                URI.create(outlets + query),
                key,
                body -> {
                    KnownOutlet outlet = json.readValue(body, KnownOutlet.class);
                    return new OutletTag(
                            outlet.id(),
                            outlet.name(),
                            OutletTag.CARRIED,
                            outlet.country(),
                            CERTAIN,
                            Correction.METHOD,
                            List.of(),
                            Correction.METHOD);
                });
    }

    /** All topics, by code. */
    public Told<List<TopicTag>> topics(Optional<String> key) {
        return ask(
                topics,
                key,
                body ->
                        Arrays.stream(json.readValue(body, KnownTopic[].class))
                                .map(RulesVocabulary::tag)
                                .toList());
    }

    private static TopicTag tag(KnownTopic topic) {
        return new TopicTag(
                topic.code(),
                topic.label(),
                topic.broader(),
                CERTAIN,
                Correction.METHOD,
                List.of(),
                Correction.METHOD);
    }

    private <T> Told<T> ask(URI address, Optional<String> key, Function<byte[], T> reading) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
        key.ifPresent(k -> request.header("Authorization", "Bearer " + k));
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case OK -> new Told.Known<>(reading.apply(answer.body()));
                case NOT_FOUND -> new Told.Unknown<>();
                default -> new Told.Away<>("enrich-service answers " + answer.statusCode() + ".");
            };
        } catch (IOException | JacksonException e) {
            LOG.debug("No vocabulary from {}", address, e);
            return new Told.Away<>("enrich-service, which knows all names, does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Told.Away<>("Interrupted.");
        }
    }
}
