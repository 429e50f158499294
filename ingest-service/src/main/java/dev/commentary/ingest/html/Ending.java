package dev.commentary.ingest.html;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a text ends and other pieces begin: at a short line behind its middle that announces them.
 */
final class Ending {

    private static final Pattern OTHERS =
            Pattern.compile(
                    "(?iu)^\\W*(?:mehr (?:zum thema|von|aus|\\w+ auf)\\b|weitere (?:artikel|beiträge|themen|meldungen|nachrichten|news)|neueste (?:artikel|beiträge)|aktuelle (?:artikel|beiträge|meldungen)"
                            + "|das könnte|auch interessant|(?:related|recommended)(?:\\s(?:articles?|posts?|stories|content|topics|news|reading|links))?\\W*$|more (?:from|on|stories|articles)|read (?:more|next)\\W*$|latest (?:news|stories)|most (?:read|popular)|you may also|you might"
                            + "|viel gelesen|meistgelesen|lesetipps?|lesen sie auch|comments?\\W*$|kommentare?\\W*$|\\d+ (?:comments?|kommentare?|antworten|responses?|replies)\\b|leave a (?:reply|comment)|(?:schreibe?|hinterlasse) (?:einen|ein)"
                            + "|about the authors?|über de[nr] autor|über die autor|autor:innen|zobacz (?:także|też)|czytaj (?:także|też|również)|powiązane|lea también|lee también|à lire (?:aussi|également)|te puede interesar|noticias relacionadas|artículos relacionados|articles (?:liés|similaires)|sur le même"
                            + "|share this|newsletter\\W*$|subscribe|folge uns|ansprechpartner\\w*\\W*$|pressekontakt|quellen(?:angaben|verzeichnis)?:?$|weiterführende (?:links|informationen|themen)|ähnliche (?:artikel|beiträge)|explore further|further reading|references$)");
    private static final int LONGEST = 70;
    private static final double LEAST_BEFORE = 0.5;

    private Ending() {}

    /** What of a page comes before that line; all where there is none. */
    static List<Paragraphs.Paragraph> without(List<Paragraphs.Paragraph> page) {
        return page.subList(0, at(page.stream().map(Paragraphs.Paragraph::text).toList()));
    }

    /** What of a text comes before that line; all where there is none. */
    static List<String> ofText(List<String> paragraphs) {
        return paragraphs.subList(0, at(paragraphs));
    }

    /** Whether a line announces other pieces. */
    static boolean isAnnounced(String line) {
        return line.length() <= LONGEST && OTHERS.matcher(line).find();
    }

    private static int at(List<String> paragraphs) {
        int all = paragraphs.stream().mapToInt(String::length).sum();
        int before = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i);
            boolean behindMiddle = before >= all * LEAST_BEFORE;
            if (behindMiddle && isAnnounced(text)) {
                return i;
            }
            before += text.length();
        }
        return paragraphs.size();
    }
}
