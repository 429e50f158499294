package dev.commentary.feed.dashboard;

import dev.commentary.plumbing.http.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page who looks at it. */
@ControllerAdvice(annotations = Controller.class)
class ReaderOnEveryPage {

    @ModelAttribute("reader")
    Reader reader() {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            return new Reader(false, "", false, false);
        }
        return new Reader(
                true,
                caller.getName(),
                holds(caller, Scope.INTERESTS_WRITE),
                holds(caller, Scope.TAGS_WRITE));
    }

    private static boolean holds(Authentication caller, String wanted) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(scope -> wanted.equals(scope) || Scope.ADMIN.equals(scope));
    }
}
