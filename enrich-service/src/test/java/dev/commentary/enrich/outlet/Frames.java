package dev.commentary.enrich.outlet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes notes of the frames in {@code frames.txt}, whose first lines say how they are written: of
 * each frame a few, always the same, with other words and outlets in each.
 */
final class Frames {

    private static final int NOTES = 8;
    private static final int TRIES = 5 * NOTES;

    /** After the sign: the outlet that is meant, where it is not named so. */
    private static final char MEANING = '>';

    private static final List<String> PRINTED =
            List.of(
                    "the Guardian",
                    "the Financial Times",
                    "the Irish Times",
                    "the Economist",
                    "Prospect",
                    "Le Monde",
                    "El País",
                    "Die Zeit",
                    "the Straits Times",
                    "the New York Times",
                    "Foreign Policy",
                    "the Times",
                    "Newsweek",
                    "the Spectator",
                    "the Independent",
                    "the Daily Mail",
                    "the Telegraph",
                    "the Hindu",
                    "Dawn",
                    "the Globe and Mail",
                    "the Wall Street Journal",
                    "Haaretz",
                    "La Repubblica",
                    "the Scotsman",
                    "Time",
                    "the Sun",
                    "Wired",
                    "the Observer",
                    "the Atlantic",
                    "the New Statesman",
                    "Aeon",
                    "the Diplomat",
                    "Nature",
                    "the Japan Times",
                    "Politico",
                    "Slate",
                    "Der Spiegel",
                    "the LRB",
                    "the FT",
                    "the Washington Post",
                    "Metro",
                    "Quartz");
    private static final List<String> BROADCASTERS =
            List.of(
                    "the BBC",
                    "Sky News",
                    "CNN",
                    "LBC",
                    "NPR",
                    "Al Jazeera",
                    "France 24",
                    "Newsnight>BBC",
                    "Channel 4 News",
                    "Deutsche Welle",
                    "CNBC",
                    "Sky",
                    "ITV",
                    "the World Service>BBC",
                    "Times Radio>The Times",
                    "Radio 4>BBC",
                    "the Today programme>BBC",
                    "TRT World",
                    "RTÉ",
                    "ABC News",
                    "France Inter",
                    "GB News",
                    "NHK",
                    "CBC",
                    "Bloomberg TV");
    private static final List<String> OTHERS =
            List.of("Reuters", "AFP", "Bloomberg", "the AP", "Kyodo", "Xinhua", "TASS", "BuzzFeed");
    private static final List<String> ALL =
            Stream.of(PRINTED, BROADCASTERS, OTHERS).flatMap(List::stream).toList();
    private static final Map<Character, List<String>> FOREIGN =
            Map.of(
                    'g',
                            List.of(
                                    "Süddeutschen Zeitung",
                                    "FAZ",
                                    "taz",
                                    "NZZ",
                                    "Zeit>Die Zeit",
                                    "Tagesspiegel",
                                    "Handelsblatt"),
                    's',
                            List.of(
                                    "El País",
                                    "El Mundo",
                                    "La Vanguardia",
                                    "Clarín",
                                    "La Nación",
                                    "Cadena SER",
                                    "El Universal"),
                    'r',
                            List.of(
                                    "Le Monde",
                                    "Le Figaro",
                                    "Libération",
                                    "La Croix",
                                    "France Inter",
                                    "RFI",
                                    "Le Temps",
                                    "Le Soir"),
                    'i',
                            List.of(
                                    "La Repubblica",
                                    "Il Foglio",
                                    "La Stampa",
                                    "Corriere della Sera",
                                    "Il Sole 24 Ore",
                                    "Limes"),
                    'q', List.of("Folha de S.Paulo", "Público", "O Globo", "Expresso", "Estadão"),
                    'u',
                            List.of(
                                    "de Volkskrant",
                                    "NRC",
                                    "Trouw",
                                    "De Standaard",
                                    "De Morgen",
                                    "Het Parool"),
                    'v',
                            List.of(
                                    "Politiken",
                                    "Aftenposten",
                                    "Dagens Nyheter",
                                    "Svenska Dagbladet",
                                    "Berlingske",
                                    "NRK"));
    private static final Map<Character, List<String>> WORDS =
            Map.of(
                    't',
                            List.of(
                                    "ferries",
                                    "eels",
                                    "the port strike",
                                    "grain prices",
                                    "fog",
                                    "the election",
                                    "a bridge",
                                    "sand",
                                    "rents",
                                    "wind farms",
                                    "the vote",
                                    "moss"),
                    'n',
                            List.of(
                                    "Ada Holm",
                                    "Ben Lund",
                                    "Mia Roe",
                                    "Tom Falk",
                                    "Chen Wei",
                                    "Rosa Diaz",
                                    "Jonas Berg",
                                    "Ifeoma Bell",
                                    "Marta Vega"),
                    'd',
                            List.of(
                                    "Monday",
                                    "Sunday",
                                    "4 May",
                                    "last Tuesday",
                                    "yesterday",
                                    "Friday"),
                    'l',
                            List.of(
                                    "French", "German", "Spanish", "Dutch", "Arabic", "Chinese",
                                    "Polish"));

    private final String frame;
    private final String carriers;
    private final Random random;
    private final Map<Character, String> outlets = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    private Frames(String frame, String carriers, Random random) {
        this.frame = frame;
        this.carriers = carriers;
        this.random = random;
    }

    /** Notes in the columns of {@code notes.txt}. */
    static List<String[]> notes(List<String[]> frames) {
        return frames.stream().flatMap(frame -> notes(frame).stream()).toList();
    }

    private static List<String[]> notes(String[] row) {
        Random random = new Random(row[0].hashCode());
        Set<String> texts = new LinkedHashSet<>();
        List<String[]> notes = new ArrayList<>();
        for (int tried = 0; tried < TRIES && notes.size() < NOTES; tried++) {
            Frames note = new Frames(row[0], row[1], random);
            note.readPart(true);
            if (texts.add(note.text.toString().replaceAll("[A-Z]\\w+", ""))) {
                notes.add(new String[] {note.sentence(), note.names(row[1]), note.names(row[2])});
            }
        }
        return notes;
    }

    private String names(String slots) {
        return Stream.of(slots.split(";"))
                .filter(slot -> !slot.isEmpty() && outlets.containsKey(slot.charAt(0)))
                .map(slot -> outlets.get(slot.charAt(0)))
                .map(name -> Gazetteer.withoutThe(name.substring(name.indexOf(MEANING) + 1)))
                .collect(Collectors.joining(";"));
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder(text);
        boolean start = true;
        for (int place = 0; place < sentence.length(); place++) {
            char letter = sentence.charAt(place);
            if (start && Character.isLetter(letter)) {
                sentence.setCharAt(place, Character.toUpperCase(letter));
            }
            start = (start && letter == ' ') || letter == '.';
        }
        return sentence.toString();
    }

    /**
     * Reads up to the end of an alternative, or of the frame; writes it if it is the chosen one.
     */
    private void readPart(boolean written) {
        while (at < frame.length() && frame.charAt(at) != '|' && frame.charAt(at) != ']') {
            char sign = frame.charAt(at++);
            if (sign == '[') {
                readChoice(written);
            } else if (sign == '{') {
                int end = frame.indexOf('}', at);
                if (written) {
                    text.append(word(frame.substring(at, end)));
                }
                at = end + 1;
            } else if (written) {
                text.append(sign);
            }
        }
    }

    private void readChoice(boolean written) {
        int chosen = random.nextInt(countParts());
        for (int part = 0; frame.charAt(at - 1) != ']'; part++) {
            readPart(written && part == chosen);
            at++;
        }
    }

    private int countParts() {
        int parts = 1;
        int depth = 0;
        for (int place = at; depth >= 0; place++) {
            char sign = frame.charAt(place);
            parts += sign == '|' && depth == 0 ? 1 : 0;
            depth += sign == '[' ? 1 : sign == ']' ? -1 : 0;
        }
        return parts;
    }

    private String word(String slot) {
        char kind = slot.charAt(0);
        @Nullable List<String> words = WORDS.get(kind);
        if (words != null) {
            return any(words);
        }
        boolean bare = slot.endsWith("-");
        String plain = bare ? slot.substring(0, slot.length() - 1) : slot;
        List<String> names = pool(plain);
        char number = plain.charAt(plain.length() - 1);
        String name = outlets.get(number);
        while (name == null) {
            String candidate = any(names);
            name = outlets.containsValue(candidate) ? null : candidate;
        }
        outlets.put(number, name);
        String shown = (name + MEANING).substring(0, (name + MEANING).indexOf(MEANING));
        return bare ? Gazetteer.withoutThe(shown) : shown;
    }

    private List<String> pool(String slot) {
        char kind = slot.charAt(0);
        @Nullable List<String> foreign = FOREIGN.get(kind);
        if (foreign != null) {
            return foreign;
        }
        if (kind == 'b') {
            return BROADCASTERS;
        }
        boolean carried = carriers.indexOf(slot.charAt(slot.length() - 1)) >= 0;
        boolean printed = kind == 'p' || (carried && random.nextInt(5) > 0);
        return printed ? PRINTED : ALL;
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
