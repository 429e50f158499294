package dev.commentary.ingest.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a byline is a name: without "by" before it, a date behind it, or words for an account.
 */
final class AuthorNames {

    private static final Pattern BY =
            Pattern.compile(
                    "(?iu)^(?:(?:(?:view|see) all posts|(?:zeige )?alle (?:beiträge|artikel)|alle artikel|all posts|posts"
                            + "|articles|post author|posted|published|written|veröffentlicht|geschrieben|eingestellt|erstellt"
                            + "|verfasst|gepostet|publié|écrit|publicado|escrito|scritto|interview|redaktion|von redaktion|text|texte|texto|autor(?:/?in)?"
                            + "|author|auteur|ein beitrag|ein artikel|ein kommentar|eine? analyse|gastbeitrag|kolumne)"
                            + "[: ]+)*(?:by|vo[mn]|par|por|di|av|door|text|words)?[: ]+");

    /** "Posted on May 3, 2020 by" and "Posted in News by". */
    private static final Pattern DATE_BEFORE_BY =
            Pattern.compile(
                    "(?iu)^(?:posted|published|veröffentlicht|geschrieben|erstellt|publié|written|submitted|added|publicado)\\s.{1,60}?\\s(?:by|von|par|por)\\s+");

    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:,|;|\\||&|•|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b)\\s*");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?iu)(?:\\s*[|•·(\\[→©]|\\s[–—/-]\\s|\\s(?:am|on|le|in|for|under|unter|um|vor|at|el|updated|published|posted|publicado|aktualisiert|stand|follow|für|hace|from|zeige|veröffentlicht|fotos?|photos?|bilder|illustration(?:en)?|datum|quelle)\\b|\\s\\d).*$");
    private static final Pattern ACCOUNT = Pattern.compile("\\s@\\w+");
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?iu)(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|june|july|(?:sept|nov|dec)ember|october|\\d.*|.*(?:https?:|www\\.|@|\\s.*\\d{2}|[!?{}=<>]).*|\\p{L}{0,2}\\d{2}.*|(?-i:\\p{Ll}{1,3})|(?:view|show|post|add|leave) .*|admin\\w*|administrator|wordpress\\w*|editor|staff|publisher|super user|no author"
                            + "|unbenannt|archiv anzeigen|gastautor|guest|user|anonym\\w*|author|autor|themegrill|vo[mn]|by|veröffentlicht|published|posted|publicado|agencies|share|kommentare?|zur .*|alle .*|wer .*|autoren .*");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?u)(?:(?:Dr|Prof)\\.\\s?|[\\p{L}'’.-]+\\s){0,4}[\\p{Lu}][\\p{L}'’.-]+");

    /** A word in small letters that is no part of a name. */
    private static final Pattern SMALL_WORD =
            Pattern.compile(
                    "(?u)(?:^|\\s)(?!(?:v[ao]n|vom|zu[mr]?|de[ln]?|(?<=\\b(?:van|von|vor|auf|in) )de[rmn]|d[aiou]s?|la|le|el|al|bin|ibn|ter|ten|af|av|y|e|med|phil|jur|rer|nat|h|c|v|d|op|ap|ben|abu|und|st|mc)\\b)[\\p{Ll}]");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern ORGANISATION =
            Pattern.compile(
                    "(?iu)^(?:the|die|das|der|el|la)\\b|gmbh|\\be\\.? ?v\\b|\\binc\\b|\\bltd\\b|verlag|verband|stiftung|redaktion|editorial|agency|agentur|institut|ministeri|landesanstalt"
                            + "|magazin|zeitung|news|press|team|blog|media|online|universit|foundation|society|desk|staff|experience|\\.\\w{2,3}$");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_AUTHORS = 10;

    private AuthorNames() {}

    /** The names in what a page gives as its author, several of them in one line or in many. */
    static List<String> in(List<String> given) {
        Set<String> names = new LinkedHashSet<>();
        for (String one : given) {
            String line = DATE_BEFORE_BY.matcher(line(one)).replaceFirst("");
            for (String part : BETWEEN.split(BY.matcher(line).replaceFirst(""), -1)) {
                String bare = BY.matcher(line(part)).replaceFirst("");
                String name =
                        line(BEHIND.matcher(ACCOUNT.matcher(bare).replaceAll("")).replaceFirst(""));
                boolean plausible = name.length() > 1 && name.length() <= LONGEST_NAME;
                if (plausible && !NO_NAME.matcher(name).matches()) {
                    names.add(name);
                }
            }
        }
        return names.stream().limit(MOST_AUTHORS).toList();
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** Whether it is written as a name is. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** First and last name, and no word that organisations have in their names. */
    static boolean isPersonal(String name) {
        boolean whole =
                name.indexOf(' ') > 0
                        && Character.isUpperCase(name.codePointAt(0))
                        && isName(name)
                        && !SMALL_WORD.matcher(name).find();
        return (whole || HAN.matcher(name).matches()) && !ORGANISATION.matcher(name).find();
    }

    /** For comparing: the words alone, in lower case, with a space around each. */
    static String words(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return " " + words.strip() + " ";
    }
}
