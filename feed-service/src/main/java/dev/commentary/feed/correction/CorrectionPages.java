package dev.commentary.feed.correction;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The buttons of a post's page: each leads back to it. */
@Controller
class CorrectionPages {

    private static final String FORGET = "forget";

    private final Corrector corrector;

    CorrectionPages(Corrector corrector) {
        this.corrector = corrector;
    }

    @PostMapping("/posts/{id}/corrections")
    String correct(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam String value,
            @RequestParam String action,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(defaultValue = "false") boolean unlisted,
            HttpServletRequest caller) {
        Question question = new Question(kind, value.strip(), emptyToNull(role), action, unlisted);
        Answer answer =
                action.equals(FORGET)
                        ? corrector.forget(id, question)
                        : corrector.correct(id, question, Caller.of(caller));
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/posts/{id}").fragment("tags");
        CorrectionNotice.of(answer, kind)
                .ifPresent(notice -> page.queryParam("notice", notice.word()));
        return "redirect:" + page.encode().buildAndExpand(id).toUriString();
    }

    private static @Nullable String emptyToNull(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
