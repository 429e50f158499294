package dev.commentary.ingest.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that says who wrote a piece: at its end ("X is director of …", "The writer is …") or on
 * top ("by: X").
 */
final class Byline {

    private static final String WORD = "(?:\\p{Lu}[\\p{L}’'.-]*\\p{L}|\\p{Lu}\\.?)";
    private static final String PARTICLE =
            "(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|ter|zu|y|e|dos|du|af|ul)";
    private static final String TITLE =
            "(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Baroness|Ambassador|General|Gen|Colonel|Col"
                    + "|Major|Maj|Rev|Captain|Admiral|Judge|Justice)\\.? )*";
    static final String NAME = TITLE + WORD + "(?: (?:" + PARTICLE + " )*" + WORD + "){1,4}";

    private static final String NAMES = NAME + "(?:(?:, | and | & |, and )" + NAME + "){0,4}";
    private static final String ROLE =
            "(?iu:director|fellow|analyst|research(?:er)?|professor|lecturer|head|chair(?:man|woman|person)?|editor"
                    + "|correspondent|author|writer|founder|advis[eo]r|consultant|associate|expert|scholar|economist|historian"
                    + "|journalist|columnist|president|chief|executive|scientist|member|partner|minister|ambassador|diplomat"
                    + "|officer|specialist|student|candidate|reader|dean|strategist|coordinator|manager|secretary|commentator"
                    + "|visiting|senior|deputy|former|emerit(?:us|a)|lawyer|barrister|MP|teacher|assistant|leader|contributor"
                    + "|broadcaster|reporter|producer|engineer|doctor|physician|surgeon|psychologist|sociologist|philosopher"
                    + "|novelist|activist|campaigner|investor|banker|trustee|convenor|PhD|co-?director|co-?author|co-?founder"
                    + "|non-?resident|adjunct|practitioner|chancellor|provost|warden|vice|principal|investigator|geographer|curator)s?";
    private static final String DOES =
            "(?:is|are|was|were|has been|serves as|works|teaches|lectures|heads|leads|directs|runs|chairs|writes|covers|edits"
                    + "|holds|co-?founded|founded|specialises|specializes|researches|studies|reports|advises|oversees|co-?directs"
                    + "|co-?leads|served|formerly|currently)\\b";

    private static final Pattern ABOUT_NAMED =
            Pattern.compile(
                    "(?:(?i:about the authors?|authors?|the authors?|by(?:line)?): ?)?(?<names>"
                            + NAMES
                            + ")(?:,? (?:who )?| \\([^)]{1,60}\\) |, [^.]{3,120}, )"
                            + DOES
                            + "[^.]{0,160}?\\b"
                            + ROLE
                            + "\\b.*");
    private static final Pattern ABOUT_DOING =
            Pattern.compile(
                    "(?<names>"
                            + NAMES
                            + ") (?:is (?:with|at)|works|teaches|lectures|heads|leads|directs|runs|chairs|writes|covers|edits"
                            + "|researches|studies|specialises|specializes|advises|co-?founded|founded)\\b.{3,250}");
    private static final Pattern ABOUT_WRITER =
            Pattern.compile(
                    "(?i:the (?:writers?|authors?|columnists?|co-?authors?)\\b[^.]{0,60}? (?:is|are|was|were|has|have|works?|teach(?:es)?|heads?"
                            + "|leads?|directs?|runs?|chairs?|writes?|covers?|edits?|serves?|holds?)\\b.*|about the authors?:? .{10,})");
    private static final Pattern APPOSITION =
            Pattern.compile(
                    "(?:(?i:by|written by|author):? )?(?<names>"
                            + NAMES
                            + ")(?:, | [-–—|] |: )(?:an? |the )?(?:[\\p{L}’'/-]+ ){0,4}?"
                            + ROLE
                            + "\\b.{0,200}");
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?iu:(?:this (?:article|piece|op-?ed|essay) (?:was|is) )?(?:co-?)?(?:written|authored) (?:by|with)) (?<names>"
                            + NAMES
                            + ")\\b.*");
    private static final Pattern ON_TOP =
            Pattern.compile(
                    "(?iu:by|author|written by|words)(?::\\s*|\\s+)(?<names>"
                            + NAMES
                            + "|\\p{Lu}[\\p{Lu} .'’-]{4,60})(?:,? (?:in|for|at) .{2,60}|[,|–—-] .{2,80})?\\.?");
    private static final Pattern WITH_COAUTHOR =
            Pattern.compile(
                    "(?iu:co-?(?:authored|written|wrote)) (?:by|with) (?<names>" + NAMES + ")");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(", and |, | and | & ");
    private static final Pattern FORM_OF_ADDRESS = Pattern.compile("^" + TITLE);
    private static final Pattern WRAPPING =
            Pattern.compile("^[\\s*_(\\[—–•·▪■►†‡~-]+|[\\s*_)\\]]+$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][’”\"')]* (?=\\p{Lu})");

    private static final int LONGEST = 700;
    private static final int USUAL_LENGTH = 350;
    private static final int USUAL_SENTENCES = 3;

    private Byline() {}

    /** How much a line looks like the byline at the end of a piece; 0 if not at all. */
    static double strength(String line) {
        if (line.length() > LONGEST) {
            return 0;
        }
        String text = bare(line);
        double strength = formStrength(text);
        long sentences = 1 + SENTENCE_END.matcher(text).results().count();
        strength -= text.length() > USUAL_LENGTH ? 2 : 0;
        strength -= sentences > USUAL_SENTENCES ? 2 : 0;
        return Math.max(0, strength);
    }

    /** Whether the line is an author's name under a title, such as "by: X". */
    static boolean isOnTop(String line) {
        return line.length() <= 140 && ON_TOP.matcher(line).matches();
    }

    /** The names that a byline gives, in order. */
    static List<String> authors(String line) {
        String text = bare(line);
        Set<String> names = new LinkedHashSet<>();
        for (Pattern form : List.of(ON_TOP, ABOUT_NAMED, ABOUT_DOING, SIGNED, APPOSITION)) {
            Matcher match = form.matcher(text);
            if (match.matches()) {
                names.addAll(names(match.group("names")));
                break;
            }
        }
        WITH_COAUTHOR.matcher(text).results().forEach(m -> names.addAll(names(m.group("names"))));
        return List.copyOf(names);
    }

    private static double formStrength(String text) {
        if (ABOUT_WRITER.matcher(text).matches() || ABOUT_NAMED.matcher(text).matches()) {
            return 8;
        }
        if (SIGNED.matcher(text).matches() || APPOSITION.matcher(text).matches()) {
            return text.length() < 260 ? 6 : 0;
        }
        return ABOUT_DOING.matcher(text).matches() ? 5 : 0;
    }

    private static String bare(String line) {
        return WRAPPING.matcher(line).replaceAll("");
    }

    private static List<String> names(String given) {
        List<String> names = new ArrayList<>();
        for (String name : BETWEEN_NAMES.split(given, -1)) {
            String plain = FORM_OF_ADDRESS.matcher(name.strip()).replaceFirst("");
            if (!plain.isEmpty()) {
                names.add(capitalised(plain));
            }
        }
        return names;
    }

    /** A name printed in capitals as it is written elsewhere. */
    private static String capitalised(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() < 5) {
            return name;
        }
        StringBuilder result = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean first = i == 0 || !Character.isLetter(name.charAt(i - 1));
            result.append(first ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
        }
        return result.toString();
    }
}
