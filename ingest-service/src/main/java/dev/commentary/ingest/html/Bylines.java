package dev.commentary.ingest.html;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a page that name its authors: at the title, behind a label, at the end of the text.
 */
final class Bylines {

    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?:^|[|•·–—-]\\s|\\d{2}:\\d{2}(?: Uhr)?,?\\s)(?:(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Vv]eröffentlicht |[Gg]eschrieben )?(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR"
                            + "|[Dd]i|DI)|(?:Text|Texte|Autor|Autorin|Author|Auteur|Interview|Redaktion)(?: (?:und|and|&) \\p{Lu}\\p{L}+)?(?: von)?\\s?:)\\s+(.*)$");

    /** What says by itself that a name follows, wherever it stands. */
    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?iu)^\\W{0,3}(?:(?:written|posted|submitted|published|verfasst|geschrieben|erstellt|eingestellt|gepostet|publié|écrit"
                            + "|publicado|escrito|scritto|beitrag|gastbeitrag|blog ?beitrag|artikel|text|story|kommentar|kolumne)\\s(?:[^.:]{1,60}?\\s)??(?:by|von|par|por|di):?\\s"
                            + "|(?:datum|date)\\s?:.{6,30}\\s(?:autor(?:in)?|author)\\s?:\\s?"
                            + "|(?:autor(?:/?-?in|en)?(?:\\(en\\))?|authors?|auteure?(?:\\(s\\))?|texte?|bericht|words|interview)(?:\\s(?:und|and|&)\\s\\p{L}{3,10})?\\s?:\\s?)(.*)$");

    private static final Pattern HAN =
            Pattern.compile("(?:作者|记者|责任编辑)\\s?[:：]\\s?(?:记者)?(\\p{IsHan}{2,4})\\W*$");

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)^(?:autor(?:/?-?in|inn?en|en)?|authors?|auteure?s?(?:\\(s\\))?|by|von|par|text|interview"
                            + "|(?:written|posted) by|(?:verfasst|geschrieben) von)\\s?:?$");
    private static final Pattern LAST_BRACKET = Pattern.compile("\\(([^()]{4,60})\\)\\W*$");
    private static final Pattern BESIDE_DATE = Pattern.compile("\\s*[|/·•]\\s*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final int LONGEST_LINE = 120;
    private static final int CLOSE = 6;
    private static final int CLOSE_ABOVE = 2;
    private static final int MOST_SIGNATURES = 3;

    private final List<Paragraphs.Paragraph> lines;
    private final int title;

    Bylines(Document page, @Nullable String title) {
        this.lines = Paragraphs.of(page.body());
        this.title = DateLines.titleIn(lines, title);
    }

    /** All that is found, the most trusted first; none of it is empty. */
    Stream<List<String>> all() {
        Stream<List<String>> byTitle = nearTitle().map(Bylines::behindBy);
        Stream<List<String>> besideDates = nearTitle().map(Bylines::besideDate);
        return Stream.of(byTitle, labelled(), besideDates)
                .flatMap(Function.identity())
                .filter(names -> !names.isEmpty());
    }

    private Stream<String> nearTitle() {
        int end = Math.min(lines.size(), title < 0 ? 0 : title + 1 + CLOSE);
        return IntStream.range(Math.max(0, title - CLOSE_ABOVE), end)
                .filter(i -> i != title)
                .mapToObj(i -> lines.get(i).text())
                .filter(text -> text.length() <= LONGEST_LINE);
    }

    /** What a line says behind "by", which is enough near the title. */
    private static List<String> behindBy(String line) {
        Matcher byline = BYLINE.matcher(line);
        List<String> names =
                byline.find() ? AuthorNames.in(List.of(byline.group(1))) : List.<String>of();
        return names.stream().allMatch(AuthorNames::isName) ? names : List.of();
    }

    /** The person in a line that has only dates beside. */
    private static List<String> besideDate(String line) {
        if (!YEAR.matcher(line).find()) {
            return List.of();
        }
        List<String> others =
                BESIDE_DATE
                        .splitAsStream(line)
                        .filter(part -> !part.isBlank() && part.indexOf(':') < 0)
                        .filter(part -> part.chars().noneMatch(Character::isDigit))
                        .toList();
        List<String> names = AuthorNames.in(others);
        boolean person = others.size() == 1 && names.stream().allMatch(AuthorNames::isPersonal);
        return person ? names : List.of();
    }

    /** The first line that calls itself a byline, or the line below such a label. */
    private Stream<List<String>> labelled() {
        int below = Math.max(0, title + 1);
        return IntStream.concat(IntStream.range(below, lines.size()), IntStream.range(0, below))
                .filter(i -> lines.get(i).text().length() <= LONGEST_LINE)
                .mapToObj(this::labelled)
                .filter(names -> !names.isEmpty())
                .limit(1);
    }

    private List<String> labelled(int i) {
        Paragraphs.Paragraph line = lines.get(i);
        Matcher han = HAN.matcher(line.text());
        if (han.find()) {
            return List.of(han.group(1));
        }
        Matcher labelled = LABELLED.matcher(line.text());
        String said = "";
        if (labelled.find()) {
            said = labelled.group(1);
        } else if (LABEL.matcher(line.text()).matches() && i + 1 < lines.size()) {
            said = lines.get(i + 1).text();
        }
        boolean near = !said.isEmpty() && said.length() <= LONGEST_LINE;
        if (!near || DateElements.isBeside(line.element())) {
            return List.of();
        }
        List<String> names = AuthorNames.in(List.of(said));
        return names.stream().allMatch(Bylines::isNameOrAccount) ? names : List.of();
    }

    private static boolean isNameOrAccount(String name) {
        return AuthorNames.isName(name) || name.indexOf(' ') < 0;
    }

    /** The person whose name ends the text in brackets. */
    static List<String> signed(String body) {
        String[] paragraphs = body.split("\n\n", -1);
        int first = Math.max(1, paragraphs.length - MOST_SIGNATURES);
        for (int i = paragraphs.length - 1; i >= first; i--) {
            String end =
                    paragraphs[i].substring(Math.max(0, paragraphs[i].length() - LONGEST_LINE));
            Matcher bracket = LAST_BRACKET.matcher(end);
            if (bracket.find() && AuthorNames.isPersonal(bracket.group(1).strip())) {
                return List.of(bracket.group(1).strip());
            }
        }
        return List.of();
    }
}
