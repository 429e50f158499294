package dev.commentary.feed.interest;

import dev.commentary.feed.query.Parsed;
import dev.commentary.feed.query.QueryParser;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.http.InvalidRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of all topics of interest, for people. */
@Controller
@RequestMapping("/interests")
class InterestPages {

    private static final String PAGE = "interests";
    private static final String BACK = "redirect:/interests";

    private final Interests interests;
    private final TagNames names;

    InterestPages(Interests interests, TagNames names) {
        this.interests = interests;
        this.names = names;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String query, Model model) {
        return show(model, new InterestForm(null, query, null, null), List.of());
    }

    /** What is wrong with a query, while it is being typed. */
    @GetMapping("/check")
    String check(@RequestParam(defaultValue = "") String query, Model model) {
        model.addAttribute("fault", fault(query));
        return "interest-form :: check";
    }

    @PostMapping
    String create(@ModelAttribute InterestForm form, Model model, HttpServletResponse response) {
        try {
            interests.create(form.request(null));
            return BACK;
        } catch (InvalidRequest invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(model, form, invalid.errors());
        }
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable String id, Model model, HttpServletResponse response) {
        try {
            interests.delete(id);
            return BACK;
        } catch (ResponseStatusException inUse) {
            response.setStatus(inUse.getStatusCode().value());
            model.addAttribute("refusal", inUse.getReason());
            return show(model, InterestForm.EMPTY, List.of());
        }
    }

    private String show(Model model, InterestForm form, List<FieldError> errors) {
        List<Interest> all = interests.all();
        model.addAttribute("interests", all);
        model.addAttribute("outletNames", names.outlets(all(all.stream().map(Interest::outlets))));
        model.addAttribute("topicNames", names.topics(all(all.stream().map(Interest::topics))));
        model.addAttribute("editing", "");
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("fault", "");
        return PAGE;
    }

    private static List<String> all(Stream<List<String>> lists) {
        return lists.flatMap(List::stream).distinct().toList();
    }

    private static String fault(String query) {
        if (query.isBlank()) {
            return "";
        }
        return switch (QueryParser.parse(query.strip())) {
            case Parsed.Query fine -> "";
            case Parsed.Refused refused -> refused.message();
        };
    }
}
