package dev.commentary.feed.dashboard;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostId;
import dev.commentary.feed.correction.CorrectionBook;
import dev.commentary.feed.correction.CorrectionNotice;
import dev.commentary.feed.correction.CorrectionView;
import dev.commentary.feed.interest.InterestBook;
import dev.commentary.feed.search.Looked;
import dev.commentary.feed.search.PostSearch;
import dev.commentary.feed.stream.LiveStream;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A post's page. */
@Controller
class PostController {

    private final PostSearch search;
    private final LiveStream live;
    private final InterestBook interests;
    private final CorrectionBook corrections;

    PostController(
            PostSearch search,
            LiveStream live,
            InterestBook interests,
            CorrectionBook corrections) {
        this.corrections = corrections;
        this.search = search;
        this.live = live;
        this.interests = interests;
    }

    @GetMapping("/posts/{id}")
    String post(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String notice,
            Model model,
            HttpServletResponse response) {
        CorrectionNotice.find(notice).ifPresent(n -> model.addAttribute("notice", n.text()));
        Looked looked = PostId.isValid(id) ? search.find(id) : new Looked.Unknown();
        return switch (looked) {
            case Looked.Found found -> show(found.post(), model);
            case Looked.Withdrawn withdrawn ->
                    tell(
                            HttpStatus.GONE,
                            "This post was withdrawn",
                            "Whoever published it took it back; its text is no longer kept here.",
                            model,
                            response);
            case Looked.Unknown unknown ->
                    fromStream(
                            id,
                            HttpStatus.NOT_FOUND,
                            "There is no such post",
                            "The address may be mistyped, or the post may never have arrived.",
                            model,
                            response);
            case Looked.Unavailable unavailable ->
                    fromStream(
                            id,
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "The archive does not answer",
                            unavailable.reason() + " Try again in a moment.",
                            model,
                            response);
        };
    }

    /**
     * A post is on the stream before it is in the index, and stays there when the index is away.
     */
    private String fromStream(
            String id,
            HttpStatus status,
            String title,
            String detail,
            Model model,
            HttpServletResponse response) {
        Optional<EnrichedPost> recent = live.find(id);
        return recent.isPresent()
                ? show(recent.get(), model)
                : tell(status, title, detail, model, response);
    }

    private String show(EnrichedPost post, Model model) {
        model.addAttribute("post", PostView.of(post, interests.tags(post)));
        model.addAttribute(
                "gone",
                corrections.of(post.id()).corrections().stream()
                        .filter(correction -> !correction.gives())
                        .map(CorrectionView::of)
                        .toList());
        model.addAttribute("teach", interests.examplesOf(post.id()));
        return "post";
    }

    private static String tell(
            HttpStatus status,
            String title,
            String detail,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("title", title);
        model.addAttribute("detail", detail);
        return "look/problem";
    }
}
