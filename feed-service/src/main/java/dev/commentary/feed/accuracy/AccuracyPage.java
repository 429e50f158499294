package dev.commentary.feed.accuracy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /operator/accuracy}, for people. */
@Controller
class AccuracyPage {

    private final AccuracyReader reader;

    AccuracyPage(AccuracyReader reader) {
        this.reader = reader;
    }

    @GetMapping("/operator/accuracy")
    String show(Model model) {
        model.addAttribute("accuracy", reader.read());
        model.addAttribute("shown", new Shown());
        return "accuracy";
    }

    /** How the page puts things. */
    static final class Shown {

        /** A share in per cent; a dash where there is none. */
        public String percent(@Nullable Double share) {
            return share == null ? "–" : String.format(Locale.ROOT, "%.0f %%", share * 100);
        }

        public String kind(String kind) {
            return switch (kind) {
                case "outlet" -> "Outlets";
                case "topic" -> "Topics";
                case "published" -> "Dates";
                default -> kind;
            };
        }
    }
}
