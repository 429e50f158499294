package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
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

    NoteReader(NameFinder names, WrittenAddresses addresses, NoteWords words) {
        this.names = names;
        this.addresses = addresses;
        this.words = words;
    }

    /**
     * All names and words of a text, each name with the one outlet that is meant; nothing where no
     * outlet is named.
     */
    List<Mark> marks(FoldedText text) {
        List<Mark> namesFound = Marks.merge(addresses.find(text), names.findInNote(text));
        if (namesFound.isEmpty()) {
            return List.of();
        }
        NoteWords.Found found = words.find(text);
        List<Mark> meant = new ShortForms(text, namesFound, found.beside(List.of())).credible();
        return Marks.merge(meant, found.beside(meant));
    }

    /** What the text says of each outlet that it names. */
    List<Finding> read(FoldedText text) {
        return read(text, marks(text));
    }

    List<Finding> read(FoldedText text, List<Mark> marks) {
        List<Finding> findings = new ArrayList<>();
        Role carry = null;
        int start = 0;
        for (int at = 0; at <= marks.size(); at++) {
            if (at == marks.size() || marks.get(at).kind() == Kind.STOP) {
                carry = readSentence(text, marks.subList(start, at), carry, findings);
                start = at + 1;
            }
        }
        return findings;
    }

    private static @Nullable Role readSentence(
            FoldedText text, List<Mark> marks, @Nullable Role carry, List<Finding> findings) {
        if (marks.isEmpty()) {
            return carry;
        }
        Sentence sentence = new Sentence(text, marks, carry);
        sentence.read(findings);
        return sentence.carry();
    }
}
