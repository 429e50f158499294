package dev.commentary.look;

import dev.commentary.plumbing.http.Scope;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page who looks at it, and where the pages of the other services are. */
@ControllerAdvice(annotations = Controller.class)
class OnEveryPage {

    private final PageAddresses addresses;

    OnEveryPage(PageAddresses addresses) {
        this.addresses = addresses;
    }

    @ModelAttribute("pages")
    PageAddresses pages(HttpServletRequest request) {
        return addresses.seenFrom(request);
    }

    @ModelAttribute("reader")
    Reader reader() {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            return new Reader(false, "", false, false, false);
        }
        return new Reader(
                true,
                caller.getName(),
                holds(caller, Scope.INTERESTS_WRITE),
                holds(caller, Scope.TAGS_WRITE),
                holds(caller, Scope.SOURCES_WRITE));
    }

    private static boolean holds(Authentication caller, String wanted) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(scope -> wanted.equals(scope) || Scope.ADMIN.equals(scope));
    }
}
