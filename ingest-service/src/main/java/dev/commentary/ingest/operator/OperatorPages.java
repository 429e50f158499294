package dev.commentary.ingest.operator;

import dev.commentary.ingest.encoding.TextDecoding;
import dev.commentary.ingest.source.FeedChoice;
import dev.commentary.ingest.source.FoundFeeds;
import dev.commentary.ingest.source.SiteSearch;
import dev.commentary.ingest.source.SourceRequest;
import dev.commentary.ingest.source.SourceView;
import dev.commentary.ingest.source.Sources;
import dev.commentary.plumbing.http.InvalidRequest;
import dev.commentary.plumbing.http.PresentedKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sources for people: plain links and forms. What a form changed is shown by the list, at the
 * source in question; what could not be done, by the list too, with the reason.
 */
@Controller
@RequestMapping("/operator/sources")
class OperatorPages {

    private static final String LIST = "operator-sources";

    private final Sources sources;
    private final SiteSearch search;

    OperatorPages(Sources sources, SiteSearch search) {
        this.sources = sources;
        this.search = search;
    }

    @GetMapping
    String list(SourceFilter filter, @RequestParam(defaultValue = "") String done, Model model) {
        return show(model, filter, Done.find(done).map(Done::words).orElse(""), List.of());
    }

    /** The feeds of a site, to choose from. */
    @PostMapping("/find")
    String find(
            @RequestParam(defaultValue = "") String address,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FoundFeeds found = new FoundFeeds(List.of(), null);
        String fault = "";
        try {
            found = search.find(address, PresentedKey.of(request).orElse(""));
        } catch (InvalidRequest invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            fault = invalid.errors().getFirst().reason();
        }
        model.addAttribute("address", address.strip());
        model.addAttribute("kinds", Words.kinds());
        model.addAttribute("fullTexts", Words.fullTexts());
        model.addAttribute("feeds", found.feeds().stream().map(ChoiceView::of).toList());
        model.addAttribute(
                "allRegistered", found.feeds().stream().allMatch(FeedChoice::registered));
        model.addAttribute("untagged", found.untagged());
        model.addAttribute("fault", fault);
        return "operator-found";
    }

    @PostMapping
    String add(
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model model) {
        List<SourceRequest> wanted = AddForm.read(form);
        List<SourceView> added = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (SourceRequest source : wanted) {
            try {
                added.add(sources.add(source));
            } catch (InvalidRequest invalid) {
                faults.add(source.address() + ": " + invalid.errors().getFirst().reason());
            } catch (ResponseStatusException known) {
                faults.add(source.address() + ": " + known.getReason());
            }
        }
        if (!added.isEmpty() && faults.isEmpty()) {
            String only = added.size() == 1 ? added.getFirst().address() : "";
            return "redirect:" + Done.ADDED.on(SourceFilter.of("", only, ""));
        }
        if (wanted.isEmpty()) {
            faults.add("Nothing was chosen.");
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        String good = added.isEmpty() ? "" : added.size() + " registered.";
        return show(model, SourceFilter.ALL, good, faults);
    }

    @PostMapping("/{id}/pause")
    String pause(
            @PathVariable String id, SourceFilter filter, HttpServletResponse answer, Model model) {
        return act(id, i -> sources.pause(i, true), Done.PAUSED, filter, answer, model);
    }

    @PostMapping("/{id}/resume")
    String resume(
            @PathVariable String id, SourceFilter filter, HttpServletResponse answer, Model model) {
        return act(id, i -> sources.pause(i, false), Done.RESUMED, filter, answer, model);
    }

    @PostMapping("/{id}/poll")
    String poll(
            @PathVariable String id, SourceFilter filter, HttpServletResponse answer, Model model) {
        return act(id, sources::poll, Done.POLLED, filter, answer, model);
    }

    @PostMapping("/{id}/remove")
    String remove(
            @PathVariable String id, SourceFilter filter, HttpServletResponse answer, Model model) {
        Function<String, SourceView> removal =
                i -> {
                    SourceView last = sources.get(i);
                    sources.remove(i);
                    return last;
                };
        return act(id, removal, Done.REMOVED, filter, answer, model);
    }

    /** Registers the feeds of a list. */
    @PostMapping("/opml")
    String importOpml(@RequestParam MultipartFile file, HttpServletResponse response, Model model)
            throws IOException {
        try {
            model.addAttribute(
                    "imported", sources.addAll(TextDecoding.decode(file.getBytes(), null)));
            return show(model, SourceFilter.ALL, "", List.of());
        } catch (ResponseStatusException refused) {
            return refused(refused, SourceFilter.ALL, response, model);
        }
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException upload, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    @ExceptionHandler
    void unavailable(KafkaException kafka, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private String act(
            String id,
            Function<String, SourceView> action,
            Done done,
            SourceFilter filter,
            HttpServletResponse response,
            Model model) {
        try {
            SourceView changed = action.apply(id);
            return "redirect:" + done.on(filter) + "#source-" + changed.id();
        } catch (ResponseStatusException refused) {
            return refused(refused, filter, response, model);
        }
    }

    private String refused(
            ResponseStatusException refused,
            SourceFilter filter,
            HttpServletResponse response,
            Model model) {
        response.setStatus(refused.getStatusCode().value());
        return show(model, filter, "", List.of(String.valueOf(refused.getReason())));
    }

    private String show(Model model, SourceFilter filter, String good, List<String> faults) {
        model.addAttribute("list", SourceList.of(sources.all(), filter));
        model.addAttribute("good", good);
        model.addAttribute("faults", faults);
        return LIST;
    }
}
