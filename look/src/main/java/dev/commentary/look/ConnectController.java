package dev.commentary.look;

import dev.commentary.plumbing.http.PresentedKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs a browser in with an API key, which it then keeps in a cookie that no script can read. */
@Controller
class ConnectController {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,200}");
    private static final Duration KEPT = Duration.ofDays(30);

    @GetMapping("/connect")
    String connect(
            @CookieValue(name = PresentedKey.COOKIE, defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean malformed,
            Model model) {
        model.addAttribute("presented", !key.isEmpty());
        model.addAttribute("malformed", malformed);
        return "look/connect";
    }

    @PostMapping("/connect")
    ResponseEntity<Void> connect(@RequestParam String key, HttpServletRequest request) {
        String given = key.strip();
        return KEY.matcher(given).matches()
                ? answer("/connect", cookie(given, KEPT, request))
                : answer("/connect?malformed=true", cookie("", Duration.ZERO, request));
    }

    @PostMapping("/disconnect")
    ResponseEntity<Void> disconnect(HttpServletRequest request) {
        return answer("/connect", cookie("", Duration.ZERO, request));
    }

    private static ResponseEntity<Void> answer(String next, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, next)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    private static ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(PresentedKey.COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
    }
}
