package dev.commentary.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** The text of an element, whichever way it is packed: escaped, inline or in base 64; as HTML. */
final class Markup {

    private static final Pattern TAG =
            Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)[\\s/>]|</[a-zA-Z]|<!--|<!\\[");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|\\w+);");

    /** Embedded players: one that is not closed would swallow the rest of the text. */
    private static final Pattern PLAYER =
            Pattern.compile("(?i)</?(?:iframe|object|embed|applet)\\b[^>]{0,2000}>");

    private Markup() {}

    /** As HTML; null where the element has no text. */
    static @Nullable String html(Element element) {
        String html = PLAYER.matcher(packed(element)).replaceAll(" ");
        return html.isBlank() ? null : html;
    }

    /** As one line of plain text; null where there is none. */
    static @Nullable String plain(Element element) {
        @Nullable String html = html(element);
        return html == null ? null : plain(html);
    }

    static @Nullable String plain(String html) {
        String text = Jsoup.parseBodyFragment(html).text().strip();
        return text.isEmpty() ? null : text;
    }

    private static String packed(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        if (!element.children().isEmpty()) {
            return element.html();
        }
        String text = element.wholeText().strip();
        if (mode.equals("base64") || isBinary(type)) {
            return decoded(text, isPlain(type));
        }
        if (isPlain(type)) {
            return Entities.escape(text);
        }
        return looksLikeHtml(text) || isHtml(type) ? text : Entities.escape(text);
    }

    private static boolean isPlain(String type) {
        return type.equals("text") || type.equals("text/plain");
    }

    private static boolean isHtml(String type) {
        return type.endsWith("html") || type.endsWith("xhtml+xml");
    }

    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
    }

    private static String decoded(String text, boolean plain) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            return plain ? Entities.escape(decoded) : decoded;
        } catch (IllegalArgumentException e) {
            return Entities.escape(text);
        }
    }

    /** RSS does not say whether a text is HTML: it is where it has HTML's elements or entities. */
    private static boolean looksLikeHtml(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (tag.group(1) == null || Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return ENTITY.matcher(text).find();
    }
}
