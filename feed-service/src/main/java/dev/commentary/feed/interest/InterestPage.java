package dev.commentary.feed.interest;

import dev.commentary.contract.PostId;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.http.InvalidRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one topic of interest: what it was taught, and what it finds. */
@Controller
@RequestMapping("/interests")
class InterestPage {

    private static final String PAGE = "interest";
    private static final String BACK = "redirect:/interests/";

    private final Interests interests;
    private final InterestPosts posts;
    private final TagNames names;

    InterestPage(Interests interests, InterestPosts posts, TagNames names) {
        this.interests = interests;
        this.posts = posts;
        this.names = names;
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String id, @RequestParam(defaultValue = "") String find, Model model) {
        Interest interest = interests.get(id);
        return show(model, interest, find, InterestForm.of(interest), List.of());
    }

    /** How far the search for older posts is, while it runs. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, Model model, HttpServletResponse response) {
        ScanView scan = scan(id);
        model.addAttribute("interest", interests.get(id));
        model.addAttribute("scan", scan);
        if (!scan.isRunning()) {
            // The page has more to show then.
            response.setHeader("HX-Refresh", "true");
        }
        return PAGE + " :: progress";
    }

    @PostMapping("/{id}")
    String replace(
            @PathVariable String id,
            @ModelAttribute InterestForm form,
            Model model,
            HttpServletResponse response) {
        Interest interest = interests.get(id);
        try {
            interests.replace(id, form.request(interest.examples()));
            return BACK + id;
        } catch (InvalidRequest invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(model, interest, "", form, invalid.errors());
        }
    }

    /** A topic that is taught from the first post on, or one without any yet. */
    @PostMapping("/by-example")
    String teach(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String post,
            HttpServletResponse response,
            Model model) {
        List<@Nullable String> first = PostId.isValid(post) ? List.of(post) : List.of();
        InterestRequest.ExamplesRequest examples =
                new InterestRequest.ExamplesRequest(first, List.of());
        try {
            InterestRequest request = new InterestRequest(name, null, null, null, examples);
            return BACK + interests.create(request).id();
        } catch (InvalidRequest invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("title", "The topic is not saved");
            model.addAttribute("detail", "Its name " + invalid.errors().getFirst().reason() + ".");
            return "look/problem";
        }
    }

    /**
     * Says of a post that it is of the topic, or not, or neither.
     *
     * @param from the post on whose page that was said; the topic's page otherwise
     */
    @PostMapping("/{id}/examples")
    String change(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String accept,
            @RequestParam(required = false) @Nullable String reject,
            @RequestParam(required = false) @Nullable String forget,
            @RequestParam(defaultValue = "") String from) {
        interests.change(id, new ExamplesChange(list(accept), list(reject), list(forget)));
        return PostId.isValid(from) ? "redirect:/posts/" + from + "#teach" : BACK + id + "#taught";
    }

    @PostMapping("/{id}/apply")
    String apply(@PathVariable String id) {
        interests.apply(id);
        return BACK + id + "#matches";
    }

    private String show(
            Model model,
            Interest interest,
            String find,
            InterestForm form,
            List<FieldError> errors) {
        model.addAttribute("interest", interest);
        model.addAttribute("outletNames", names.outlets(interest.outlets()));
        model.addAttribute("topicNames", names.topics(interest.topics()));
        model.addAttribute("learnt", interests.model(interest).orElse(null));
        model.addAttribute("editing", interest.id());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("fault", "");
        model.addAttribute("find", find);
        @Nullable Examples examples = interest.examples();
        addPosts(model, interest, find, examples == null ? Examples.NONE : examples);
        return PAGE;
    }

    private void addPosts(Model model, Interest interest, String find, Examples examples) {
        model.addAttribute("found", find.isBlank() ? null : posts.find(find, examples));
        model.addAttribute("accepted", posts.examples(examples.accepted(), examples));
        model.addAttribute("rejected", posts.examples(examples.rejected(), examples));
        model.addAttribute("matches", posts.matches(interest, examples));
        model.addAttribute("known", posts.count(interest));
        model.addAttribute("scan", scan(interest.id()));
    }

    private ScanView scan(String id) {
        return interests.applied(id).map(ScanView::of).orElse(ScanView.NEVER);
    }

    private static List<@Nullable String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
