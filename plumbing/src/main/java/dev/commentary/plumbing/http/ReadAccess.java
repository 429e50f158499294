package dev.commentary.plumbing.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Who may read: holders of a key, and in local mode whoever calls from a local address by a local
 * name. The name is looked at because a page elsewhere could point its own name at this machine.
 */
final class ReadAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> SCOPES =
            Set.of(
                    Scope.READ,
                    Scope.ADMIN,
                    Scope.POSTS_WRITE,
                    Scope.INTERESTS_WRITE,
                    Scope.TAGS_WRITE,
                    Scope.SOURCES_WRITE);

    private final boolean local;
    private final List<IpAddressMatcher> localNetworks;

    ReadAccess(DoorProperties properties) {
        this.local = properties.local();
        this.localNetworks =
                properties.localNetworks().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(isLocal(context.getRequest()) || holdsKey(caller.get()));
    }

    private boolean isLocal(HttpServletRequest request) {
        return local
                && LOCAL_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))
                && localNetworks.stream().anyMatch(n -> n.matches(request.getRemoteAddr()));
    }

    private static boolean holdsKey(@Nullable Authentication caller) {
        return caller != null
                && caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(SCOPES::contains);
    }
}
