package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.GoldNotes.GoldNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the invented notes teach: the clues of each mention, and the role that it has. */
final class RoleExamples {

    private static final NoteReader READER =
            new NoteReader(Gazetteer.load(), new RoleModel(Map.of()));

    /** The notes of one frame say much the same. */
    private static final double FRAMED = 0.5;

    /** These are half of all notes: each kind of notes is to count about as much. */
    private static final double NATURAL = 0.5;

    private final List<Example> examples = new ArrayList<>();

    /** One mention. */
    record Example(Set<String> clues, Role role, double weight) {
        Example weighing(double other) {
            return new Example(clues, role, other);
        }
    }

    /** Those of all notes that are not held out. */
    static List<Example> all() {
        RoleExamples all = new RoleExamples();
        GoldNotes.all().stream().filter(note -> !note.isHeldOut()).forEach(all::add);
        Stream.of(GoldNotes.pinned(), GoldNotes.lessons())
                .flatMap(List::stream)
                .forEach(note -> all.add(note[0], keys(note[1]), keys(note[2])));
        all.examples.addAll(framed());
        return all.examples;
    }

    private static List<Example> framed() {
        RoleExamples framed = new RoleExamples();
        GoldNotes.framed().forEach(note -> framed.add(note[0], keys(note[1]), keys(note[2])));
        return framed.examples.stream().map(example -> example.weighing(FRAMED)).toList();
    }

    /** Those of one note, in order. */
    static List<Example> of(String note, Set<String> carried, Set<String> appeared) {
        RoleExamples all = new RoleExamples();
        all.add(note, carried, appeared);
        return all.examples;
    }

    static Set<String> keys(String names) {
        return GoldNotes.names(names).stream().map(GoldNotes::key).collect(Collectors.toSet());
    }

    private void add(GoldNote note) {
        if (note.note() != null) {
            of(note.note(), note.carried(), note.appeared()).stream()
                    .map(example -> note.isNatural() ? example.weighing(NATURAL) : example)
                    .forEach(examples::add);
        }
    }

    private void add(String note, Set<String> carried, Set<String> appeared) {
        FoldedText text = FoldedText.of(note);
        Set<String> seen = new HashSet<>();
        Role before = null;
        int sentence = 0;
        for (Mention mention : READER.mentions(text, READER.marks(text))) {
            Role role = role(mention, carried, appeared, seen);
            boolean same = before != null && sentence == mention.sentence();
            examples.add(new Example(Clues.of(mention, before, same), role, 1));
            if (role != Role.CITED) {
                before = role;
                sentence = mention.sentence();
            }
        }
    }

    /** That of most outlets; what is both carried the piece where it is named first. */
    private static Role role(
            Mention mention, Set<String> carried, Set<String> appeared, Set<String> seen) {
        Map<Role, Integer> votes = new EnumMap<>(Role.class);
        for (Mark name : mention.names()) {
            String id = Mention.outlet(name).id();
            boolean both = carried.contains(id) && appeared.contains(id);
            boolean again = both && !seen.add(id);
            Role other = appeared.contains(id) ? Role.APPEARED : Role.CITED;
            votes.merge(carried.contains(id) && !again ? Role.CARRIED : other, 1, Integer::sum);
        }
        return Collections.max(
                        votes.entrySet(),
                        Map.Entry.<Role, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .getKey();
    }
}
