package dev.commentary.ingest.operator;

import dev.commentary.ingest.source.FullText;
import dev.commentary.ingest.source.SourceKind;
import java.util.Arrays;
import java.util.List;

/** What the forms and the list call kinds and settings of sources. */
final class Words {

    /** A value to choose, as a form sends it and as people read it. */
    record Choice(String value, String words) {}

    private Words() {}

    static List<Choice> kinds() {
        return Arrays.stream(SourceKind.values()).map(k -> new Choice(k.value(), of(k))).toList();
    }

    static List<Choice> fullTexts() {
        return Arrays.stream(FullText.values()).map(t -> new Choice(t.value(), of(t))).toList();
    }

    static String of(SourceKind kind) {
        return switch (kind) {
            case FEED -> "feed";
            case WORDPRESS -> "WordPress site";
            case SITEMAP -> "sitemap";
            case LISTING -> "page of links";
            case FOLDER -> "folder of files";
        };
    }

    static String of(FullText when) {
        return switch (when) {
            case NEVER -> "never";
            case IF_SHORT -> "if short";
            case ALWAYS -> "always";
        };
    }
}
