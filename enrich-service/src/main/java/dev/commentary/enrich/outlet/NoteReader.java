package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.RoleModel.Judgement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an analyst's note: which outlet carried the piece, where else the author appeared. Works
 * sentence by sentence; a sentence that says nothing of its own goes on with what was said before
 * ("Spoke to the Herald about bread. To Radio Nord about butter."). Thread-safe.
 */
final class NoteReader {

    private final NameFinder names;
    private final WrittenAddresses addresses;
    private final NoteWords words;
    private final WordSenses senses;
    private final RoleModel roles;

    NoteReader(Gazetteer gazetteer, RoleModel roles) {
        names = new NameFinder(gazetteer);
        addresses = new WrittenAddresses(gazetteer);
        words = NoteWords.load();
        senses = WordSenses.load();
        this.roles = roles;
    }

    static NoteReader load(Gazetteer gazetteer) {
        return new NoteReader(gazetteer, RoleModel.load());
    }

    /**
     * All names and words of a text, each name with the one outlet that is meant; nothing where no
     * outlet is named.
     */
    List<Mark> marks(FoldedText text) {
        List<Mark> namesFound = names(text);
        if (namesFound.isEmpty()) {
            return List.of();
        }
        NoteWords.Found found = words.find(text);
        List<Mark> meant = new ShortForms(text, namesFound, found.beside(List.of())).credible();
        return Marks.merge(meant, found.beside(meant));
    }

    /** "Fjord Gazette" is a name of its own, not one of the Gazettes that are known. */
    private List<Mark> names(FoldedText text) {
        List<Mark> known = Marks.merge(addresses.find(text), names.findInNote(text));
        List<Mark> distinctive = known.stream().filter(name -> !name.isWeak()).toList();
        List<Mark> unknown =
                UnknownNames.find(text, distinctive).stream()
                        .filter(name -> !Marks.isWithinAny(name, known))
                        .toList();
        return unknown.isEmpty() ? known : Marks.merge(Marks.merge(distinctive, unknown), known);
    }

    /** What the text says of each outlet that it names. */
    List<Finding> read(FoldedText text) {
        return read(text, marks(text));
    }

    List<Finding> read(FoldedText text, List<Mark> marks) {
        List<Finding> findings = new ArrayList<>();
        @Nullable Role before = null;
        int sentence = 0;
        for (Mention mention : mentions(text, marks)) {
            boolean same = before != null && sentence == mention.sentence();
            Judgement judgement = roles.judge(Clues.of(mention, before, same));
            add(mention, judgement, findings);
            if (judgement.role() != Role.CITED) {
                before = judgement.role();
                sentence = mention.sentence();
            }
        }
        return findings;
    }

    /** The lists of outlets in a text, with the words around them. */
    List<Mention> mentions(FoldedText text, List<Mark> marks) {
        return Mentions.of(text, marks, senses);
    }

    private static void add(Mention mention, Judgement judgement, List<Finding> findings) {
        for (Mark name : mention.names()) {
            if (counts(name.forms().getFirst(), judgement.role())) {
                findings.add(
                        new Finding(
                                Mention.outlet(name),
                                judgement.role(),
                                judgement.confidence(),
                                judgement.role() == Role.CITED ? "note-named" : "note-cue",
                                name.start(),
                                name.end()));
            }
        }
    }

    /** An institute is named as an employer or host far more often than as an outlet. */
    private static boolean counts(Form form, Role role) {
        if (form.outlet().institute()) {
            return role == Role.CARRIED;
        }
        return role != Role.CITED || !form.isWeak();
    }
}
