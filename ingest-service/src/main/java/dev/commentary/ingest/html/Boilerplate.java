package dev.commentary.ingest.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands in or around a text without being part of it, told by what elements call themselves
 * and by set phrases. Names are believed only of what holds little of the page: themes give them to
 * whole pages too.
 */
final class Boilerplate {

    private static final Set<String> ELEMENTS =
            Set.of("figcaption", "aside", "footer", "nav", "caption");

    /** Elements of which only what is long is text. */
    private static final Set<String> OF_PICTURES = Set.of("figure", "picture");

    private static final String BEGIN = "(?i)(?:^|[\\s_-])(?:";
    private static final String END = ")(?:$|[\\s_-])";

    /** Names that nothing else has. */
    private static final Pattern SURE =
            Pattern.compile(
                    BEGIN
                            + "comments?|commentlist|respond|disqus\\w*|related\\w*|sharing|share-?(?:buttons?|links|bar|tools)?"
                            + "|newsletter\\w*|cookie\\w*|footer|breadcrumbs?|sidebar\\w*|recommend\\w*|jp-relatedposts|sharedaddy"
                            + "|author-?(?:bio|box|info)|post-?meta|entry-?meta|postmetadata|wp-caption-text|outbrain|taboola"
                            + END);

    /** Names that something else may have as well. */
    private static final Pattern LIKELY =
            Pattern.compile(
                    BEGIN
                            + "social\\w*|consent|author-\\w+|about-?author|entry-author\\w*|entry-?footer|post-?footer|post-?author"
                            + "|saboxplugin\\w*|abh|votingteaser|teaserblock|more-?(?:stories|articles|links)|read-?more|paywall"
                            + "|promo\\w*|advert\\w*|anzeige|affiliate\\w*|cta|captions?|imagedescription|image-?(?:source|subtitle|metadata|description|credit)"
                            + "|img-?(?:text|metadata|caption)|imginline|legend|bildunterschrift|bildquelle|beitragsbild|credits?|copyright|disclaimer"
                            + "|tags|tag-?list|categor(?:y|ies)|pagination|pager|prev-?next|next-?(?:post|story)\\w*|nextstory|nav(?:igation)?|menu"
                            + "|(?<!elementor-)widget|textwidget|popup|modal|alert|hidden|screen-reader-text|sr-only|visually-?hidden|print-only|toc|subscri\\w+"
                            + "|ratings?|reviewed|byline|dateline|timestamp|kicker|log-?in|sign-?up|banner|fact-?box\\w*|info-?box\\w*|inline-textbox"
                            + "|kommentar\\w*|crumbs?|snippet--article|news-?letter\\w*|contact-?(?:box|info)|twitter-tweet|fb-post"
                            + "|img[_-]description|callouts?|call-?to-?action|link-?box\\w*|popmake|download-?list\\w*|vc_cta\\d*|product-?reviews"
                            + END
                            + "|(?:^|\\s)teasers?(?:\\s|$)");

    private static final Pattern PHRASE =
            Pattern.compile(
                    "(?iu)(?:"
                            // German
                            + "mehr zum thema|mehr zu(?:m|r)?\\b|weitere (?:informationen|artikel|themen|meldungen|links)|weiterlesen|weiter zu\\b"
                            + "|lesen sie (?:auch|hier|mehr)|lies auch|auch lesen|auch interessant|schon gelesen|das (?:thema )?könnte (?:dich|sie|ihnen)"
                            + "|(?:die )?kommentar(?:e|funktion)? (?:geschlossen|deaktiviert|insgesamt|verfassen|schreiben|hinterlassen|abgeben)"
                            + "|(?:keine )?kommentare?\\b[: ]*\\d*$|\\d+ kommentare?|hinterlasse|schreibe? einen|antworten$|anzeige$|-? ?anzeige ?-?$|werbung$"
                            + "|foto(?:s)? ?:|foto von|bild(?:er|quelle)? ?:|titelbild|beitragsbild|quelle ?:|teilen\\b|drucken$|zurück\\b.{0,25}$|zur übersicht"
                            + "|nach oben|vorheriger|nächster|gefällt (?:mir|das|ihnen)|(?:aktualisiert|stand) ?:|letzte (?:änderung|aktualisierung)"
                            + "|zuletzt (?:geändert|aktualisiert)|veröffentlicht (?:am|in|unter|von)|schlagw|kategorien?\\b|dieser (?:beitrag|eintrag) wurde"
                            + "|alle (?:rechte|angaben ohne)|impressum|datenschutz|nutzungsbedingungen|jetzt (?:abonnieren|anmelden|kaufen|bestellen)"
                            + "|abonnieren|zum (?:shop|angebot)|mit material von|\\(?noch keine bewertung|kontakt ?:|autor(?:en|in)? ?:|über de(?:n|ie) autor"
                            + "|möchten sie den artikel|war der artikel|sie müssen sich einloggen|sie sind aktuell nicht"
                            // English
                            + "|\\d+ (?:comments?|responses?)|advertisement|photo ?:|photograph(?:y|s)? (?:by|courtesy)|image (?:credit|source)|credits? ?:"
                            + "|read (?:more|next|also)|see also|related (?:articles|stories|posts|content)|share (?:this|on|via)|follow (?:us|me)|sign up"
                            + "|subscribe|back to\\b|next (?:post|article)|tweet$|like this|last (?:updated|modified|edited)|updated\\b|posted (?:on|in|by)"
                            + "|filed under|tags? ?:|this entry was posted|copyright|©|\\(c\\)|all rights reserved|newsletter|never miss|give us feedback"
                            + "|do you want to be informed|about the author|.{0,40}getty images"
                            // French, Spanish, Italian
                            + "|à lire|lire aussi|voir aussi|sur le même|partager|crédits? photos?|lea también|te puede interesar|compartir|compártelo"
                            + "|leggi anche|ti potrebbe|condividi|lee también|lee además|mire ?:|(?:le|les) puede interesar|puedes? ver\\b|más sobre|más información|valora esta"
                            + "|imprimer|permali|en savoir plus|hazte |suscríb|comentarios?$"
                            // Polish
                            + "|zobacz (?:także|też|więcej)|czytaj (?:także|też|więcej|również)|dowiedz się|opublikowano|udostępnij"
                            // and more German and English
                            + "|abbildung \\d|abb\\. \\d|weiterführende[rs]? link|ansprechpartner|artikel gefallen|kommentieren$|publiziert\\b|veröffentlichung ?:|erschienen in$|anzeige\\b"
                            + "|view comments|add (?:a )?comment|leave a (?:reply|comment)|category ?:|submit your|to view the full|to continue reading|already a subscriber|first-time subscribers"
                            + ").*");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\w+");
    private static final Pattern DATE_ALONE =
            Pattern.compile(
                    "(?iu)\\W*(?:\\p{L}{2,12},?\\s)?(?:\\d{1,2}[./-]\\s?(?:\\d{1,2}[./-]|\\p{L}{3,12})\\s?\\d{2,4}|\\d{1,2}\\s(?:de\\s)?\\p{L}{3,12}\\.?,?\\s(?:de\\s)?\\d{4}|\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{4}-\\d{2}-\\d{2})"
                            + "(?:[\\s,|·–-]+(?:at\\s|um\\s)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?(?:uhr|am|pm|a\\.m\\.|p\\.m\\.))?)?\\W*");
    private static final int SHORT = 110;
    private static final int SHORT_IF_LINKED = 160;
    private static final double LINKS_ONLY = 0.9;
    private static final double ITEM_OF_LINKS = 0.6;

    private static final double MOST_IF_SURE = 0.4;
    private static final double MOST_IF_LIKELY = 0.2;
    private static final int LEAST_PROSE = 60;

    private final Map<Element, Double> densities = new HashMap<>();

    /** Elements that are beside the text by their own names and do not hold much of the page. */
    static Set<Element> namedAside(Element body, List<Paragraphs.Paragraph> page) {
        Map<Element, Integer> prose = proseOf(page);
        int all = prose.getOrDefault(body, 0);
        Set<Element> aside = new HashSet<>();
        for (Element element : body.select("[class], [id]")) {
            String names = element.className() + " " + element.id();
            double part = (double) prose.getOrDefault(element, 0) / Math.max(1, all);
            boolean beside =
                    (part <= MOST_IF_SURE && SURE.matcher(names).find())
                            || (part <= MOST_IF_LIKELY && LIKELY.matcher(names).find());
            if (beside && !element.normalName().equals("body")) {
                aside.add(element);
            }
        }
        return aside;
    }

    /** How many characters of long paragraphs each element holds. */
    static Map<Element, Integer> proseOf(List<Paragraphs.Paragraph> page) {
        Map<Element, Integer> prose = new HashMap<>();
        for (Paragraphs.Paragraph paragraph : page) {
            int length = paragraph.text().length();
            for (@Nullable Element at = paragraph.element();
                    at != null && length >= LEAST_PROSE;
                    at = at.parent()) {
                prose.merge(at, length, Integer::sum);
            }
        }
        return prose;
    }

    /** A caption, or a short line that leads elsewhere or says nothing of its own. */
    boolean isBeside(Paragraphs.Paragraph paragraph) {
        String text = paragraph.text();
        for (@Nullable Element at = paragraph.element(); at != null; at = at.parent()) {
            boolean picture = text.length() <= SHORT && OF_PICTURES.contains(at.normalName());
            if (picture || ELEMENTS.contains(at.normalName())) {
                return true;
            }
        }
        if (isSetPhrase(text)) {
            return true;
        }
        if (ADDRESS.matcher(text).matches()) {
            return false;
        }
        if (text.length() <= SHORT && DATE_ALONE.matcher(text).matches()) {
            return true;
        }
        boolean item = paragraph.element().normalName().equals("li");
        return text.length() <= SHORT_IF_LINKED
                && linkDensity(paragraph) > (item ? ITEM_OF_LINKS : LINKS_ONLY);
    }

    /** Whether a line begins with what is said around texts, not in them. */
    static boolean isSetPhrase(String text) {
        return text.length() <= SHORT && PHRASE.matcher(text).lookingAt();
    }

    /**
     * How much of the text around a paragraph leads elsewhere, from 0 to 1; of a cell in a table
     * that of its row. Measured once for each element: a thousand line breaks make a thousand
     * paragraphs of one.
     */
    double linkDensity(Paragraphs.Paragraph paragraph) {
        Element element = paragraph.element();
        @Nullable Element row = element.normalName().equals("td") ? element.parent() : null;
        return densities.computeIfAbsent(row == null ? element : row, Boilerplate::densityOf);
    }

    private static double densityOf(Element element) {
        int linked = element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return (double) linked / Math.max(1, element.text().length());
    }
}
