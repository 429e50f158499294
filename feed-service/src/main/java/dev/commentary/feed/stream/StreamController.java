package dev.commentary.feed.stream;

import dev.commentary.feed.filter.Vocabulary;
import dev.commentary.feed.post.InterestTagger;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /v1/posts/stream}: new posts as server-sent events, each a post in JSON. */
@RestController
class StreamController {

    private final StreamResponse stream;
    private final Vocabulary vocabulary;
    private final JsonMapper json;
    private final InterestTagger interests;

    StreamController(
            StreamResponse stream,
            Vocabulary vocabulary,
            JsonMapper json,
            ObjectProvider<InterestTagger> interests) {
        this.stream = stream;
        this.vocabulary = vocabulary;
        this.json = json;
        this.interests = interests.getIfAvailable(() -> post -> List.of());
    }

    @GetMapping("/v1/posts/stream")
    void stream(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            HttpServletResponse response) {
        StreamRequest request = StreamRequest.read(parameters, header, vocabulary);
        stream.write(response, request, new JsonFormat(json, interests, request.filter().roles()));
    }
}
