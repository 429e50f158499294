package dev.commentary.feed.alert;

import dev.commentary.feed.interest.InterestBook;
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

/** The page of alerts, for people. */
@Controller
@RequestMapping("/alerts")
class AlertPages {

    private static final int MOST_DELIVERIES = 50;
    private static final String PAGE = "alerts";
    private static final String BACK = "redirect:/alerts";

    private final Alerts alerts;
    private final InterestBook interests;

    AlertPages(Alerts alerts, InterestBook interests) {
        this.alerts = alerts;
        this.interests = interests;
    }

    /** The form takes the parameters of the feed, so that a search becomes an alert. */
    @GetMapping
    String list(@ModelAttribute AlertForm form, Model model) {
        return show(model, form, List.of());
    }

    /** Stays on the page where there is a secret to be shown, which happens only once. */
    @PostMapping
    String create(@ModelAttribute AlertForm form, Model model, HttpServletResponse response) {
        try {
            Alert created = alerts.create(form.request());
            @Nullable String secret = alerts.secret(created);
            if (secret != null) {
                model.addAttribute("created", AlertLine.of(created, interests));
                model.addAttribute("secret", secret);
                return show(model, AlertForm.EMPTY, List.of());
            }
            return BACK;
        } catch (InvalidRequest invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(model, form, invalid.errors());
        }
    }

    @PostMapping("/{id}/enabled")
    String enable(@PathVariable String id, @RequestParam boolean enabled) {
        alerts.enable(id, enabled);
        return BACK;
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable String id) {
        alerts.delete(id);
        return BACK;
    }

    private String show(Model model, AlertForm form, List<FieldError> errors) {
        model.addAttribute(
                "alerts", alerts.all().stream().map(a -> AlertLine.of(a, interests)).toList());
        model.addAttribute("interests", interests.all());
        model.addAttribute("deliveries", alerts.deliveries(MOST_DELIVERIES));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return PAGE;
    }
}
