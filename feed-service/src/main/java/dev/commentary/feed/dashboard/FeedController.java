package dev.commentary.feed.dashboard;

import dev.commentary.feed.filter.Vocabulary;
import dev.commentary.feed.interest.InterestBook;
import dev.commentary.feed.search.NameDirectory;
import dev.commentary.feed.search.PostSearch;
import dev.commentary.feed.search.PostsRequestReader;
import dev.commentary.feed.search.Searched;
import dev.commentary.feed.stream.LiveStream;
import dev.commentary.feed.stream.StreamRequest;
import dev.commentary.feed.stream.StreamResponse;
import dev.commentary.plumbing.http.FieldError;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;

/** The feed's page, the parts of it that change without a reload, and its live stream. */
@Controller
class FeedController {

    /** The index shows a post some seconds after the stream: a page listens from before that. */
    private static final Duration INDEX_LAG = Duration.ofSeconds(10);

    private static final Set<String> OF_ALERTS =
            Set.of("q", "outlet", "role", "topic", "author", "language", "interest");

    private final PostSearch search;
    private final NameDirectory names;
    private final Vocabulary vocabulary;
    private final LiveStream live;
    private final StreamResponse stream;
    private final ITemplateEngine templates;
    private final InterestBook interests;
    private final Clock clock;

    FeedController(
            PostSearch search,
            NameDirectory names,
            Vocabulary vocabulary,
            LiveStream live,
            StreamResponse stream,
            ITemplateEngine templates,
            InterestBook interests,
            Clock clock) {
        this.search = search;
        this.names = names;
        this.vocabulary = vocabulary;
        this.live = live;
        this.stream = stream;
        this.templates = templates;
        this.interests = interests;
        this.clock = clock;
    }

    @GetMapping("/")
    String feed(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        show(parameters, "all", model, response);
        return "feed";
    }

    /** The next posts of a list. */
    @GetMapping("/fragments/posts")
    String posts(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        show(parameters, "", model, response);
        return "feed :: more";
    }

    /** The counts beside the list, without the list: also what an import adds shows there. */
    @GetMapping("/fragments/counts")
    String counts(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        MultiValueMap<String, String> counting = new LinkedMultiValueMap<>(parameters);
        counting.set("size", "0");
        show(counting, "all", model, response);
        return "feed :: counts";
    }

    /** New posts as they come, ready for the page. */
    @GetMapping("/live")
    void live(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            HttpServletResponse response) {
        StreamRequest request = StreamRequest.read(parameters, header, vocabulary);
        stream.write(
                response, request, new CardFormat(templates, interests, request.filter().roles()));
    }

    private void show(
            MultiValueMap<String, String> parameters,
            String facets,
            Model model,
            HttpServletResponse response) {
        // A form sends its empty fields, too: they say nothing.
        MultiValueMap<String, String> said = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) ->
                values.stream().filter(v -> !v.isBlank()).forEach(v -> said.add(name, v)));
        said.set("facets", facets);
        FeedAddress address = new FeedAddress(said);
        model.addAttribute("address", address);
        model.addAttribute("q", address.first("q"));
        model.addAttribute("sort", address.first("sort"));
        model.addAttribute("errors", List.of());
        model.addAttribute("unavailable", "");
        model.addAttribute("countsHref", address.on("/fragments/counts"));
        model.addAttribute("liveHref", liveHref(address));
        model.addAttribute("alertHref", alertHref(address));
        model.addAttribute("selfHref", address.on("/"));
        switch (PostsRequestReader.read(said, vocabulary)) {
            case PostsRequestReader.Outcome.Valid valid ->
                    show(search.search(valid.request()), address, model, response);
            case PostsRequestReader.Outcome.Invalid invalid ->
                    refuse(invalid.errors(), address, model, response);
        }
    }

    private void show(
            Searched searched, FeedAddress address, Model model, HttpServletResponse response) {
        switch (searched) {
            case Searched.Found found ->
                    model.addAttribute(
                            "feed", FeedView.of(found.page(), address, names, this::interestName));
            case Searched.Unavailable unavailable -> {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                model.addAttribute("unavailable", unavailable.reason());
                model.addAttribute("feed", FeedView.ofNothing(address, names, this::interestName));
            }
        }
    }

    private String interestName(String id) {
        return interests.findName(id).orElse(id);
    }

    private void refuse(
            List<FieldError> errors,
            FeedAddress address,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("errors", errors);
        model.addAttribute("feed", FeedView.ofNothing(address, names, this::interestName));
        model.addAttribute("liveHref", "");
        model.addAttribute("alertHref", "");
    }

    /** The form for an alert on what is asked for; empty where an alert cannot ask for it. */
    private static String alertHref(FeedAddress address) {
        FeedAddress lasting = address.without("sort");
        boolean narrow =
                !lasting.parameters().isEmpty()
                        && OF_ALERTS.containsAll(lasting.parameters().keySet());
        return narrow ? lasting.on("/alerts") : "";
    }

    /** Empty where the list's order has no place for what is new. */
    private String liveHref(FeedAddress address) {
        String sort = address.first("sort");
        return sort.isEmpty() || sort.equals("newest")
                ? address.without("sort")
                        .on(
                                "/live",
                                StreamRequest.LAST_EVENT_ID,
                                live.positionAt(clock.instant().minus(INDEX_LAG)))
                : "";
    }
}
