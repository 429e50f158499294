package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a note into sentences, and those into mentions of outlets and the words around them. */
final class Mentions {

    /** How far back in its sentence a mention is looked around for: keeps long ones linear. */
    private static final int LONGEST_EARLIER = 300;

    private final FoldedText text;
    private final WordSenses senses;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(FoldedText text, WordSenses senses) {
        this.text = text;
        this.senses = senses;
    }

    /** All mentions of a text, in order. */
    static List<Mention> of(FoldedText text, List<Mark> marks, WordSenses senses) {
        Mentions mentions = new Mentions(text, senses);
        int first = 0;
        int start = 0;
        int sentence = 0;
        for (int at = 0; at <= marks.size(); at++) {
            boolean last = at == marks.size();
            if (last || marks.get(at).kind() == Kind.STOP) {
                int end = last ? text.length() : marks.get(at).start();
                mentions.addSentence(marks.subList(first, at), start, end, sentence++);
                first = at + 1;
                start = last ? end : marks.get(at).end();
            }
        }
        return Place.placed(mentions.found);
    }

    private void addSentence(List<Mark> marks, int start, int end, int sentence) {
        List<List<Mark>> lists = lists(marks);
        for (int at = 0; at < lists.size(); at++) {
            List<Mark> list = lists.get(at);
            int from = at == 0 ? start : lists.get(at - 1).getLast().end();
            int earlier = Math.max(start, from - LONGEST_EARLIER);
            boolean last = at + 1 == lists.size();
            int to = last ? end : lists.get(at + 1).getFirst().start();
            int after = last ? end : lists.get(at + 1).getLast().end();
            int until = Math.min(end, after + LONGEST_EARLIER);
            found.add(
                    new Mention(
                            withoutOwners(list),
                            new Side(words(marks, earlier, from).reversed()),
                            new Side(words(marks, from, list.getFirst().start()).reversed()),
                            new Side(words(marks, list.getLast().end(), to)),
                            new Side(words(marks, after, until)),
                            sentence,
                            at == 0,
                            Place.ALONE));
        }
    }

    private List<List<Mark>> lists(List<Mark> marks) {
        Surroundings surroundings = new Surroundings(text, marks);
        List<List<Mark>> lists = new ArrayList<>();
        for (Mark mark : marks) {
            if (!mark.isName()) {
                continue;
            }
            boolean goesOn =
                    !lists.isEmpty()
                            && surroundings.isListGap(
                                    lists.getLast().getLast().end(), mark.start());
            if (!goesOn) {
                lists.add(new ArrayList<>());
            }
            lists.getLast().add(mark);
        }
        return lists;
    }

    /** "the Lowland Institute's Weekly": the weekly is meant. */
    private List<Mark> withoutOwners(List<Mark> list) {
        Mark last = list.getLast();
        return list.stream()
                .filter(name -> name.equals(last) || !text.startsWith("'s ", name.end()))
                .toList();
    }

    private List<Word> words(List<Mark> marks, int from, int to) {
        List<Word> words = new ArrayList<>();
        int next = Marks.firstEndingAfter(from, marks);
        int at = from;
        while (at < to) {
            while (next < marks.size() && marks.get(next).end() <= at) {
                next++;
            }
            int limit = next < marks.size() ? marks.get(next).start() : to;
            if (limit <= at) {
                Mark mark = marks.get(next);
                words.add(word(mark.start(), mark.end(), mark.kind()));
                at = mark.end();
            } else if (text.isLetterOrDigit(at)) {
                int end = wordEnd(at, Math.min(limit, to));
                words.add(word(at, end, null));
                at = end;
            } else {
                at = addSign(at, words);
            }
        }
        return words;
    }

    private int addSign(int at, List<Word> words) {
        if (text.startsWith("'s ", at)) {
            words.add(word(at, at + 2, null));
            return at + 2;
        }
        if (text.at(at) == '"') {
            words.add(word(at, at + 1, null));
        }
        return at + 1;
    }

    private Word word(int start, int end, @Nullable Kind kind) {
        String written = new String(text.chars(), start, end - start);
        String sense = kind == null ? senses.of(written) : sense(kind, written);
        return new Word(written, WordSenses.stem(written), text.isCapital(start), kind, sense);
    }

    /** "Turned down" is a refusal, whatever "turned" tells elsewhere. */
    private @Nullable String sense(Kind kind, String written) {
        return switch (kind) {
            case NAME -> null;
            case DENIED -> WordSenses.NOT;
            default -> senses.of(written);
        };
    }

    private int wordEnd(int start, int limit) {
        int end = start;
        while (end < limit
                && (text.isLetterOrDigit(end)
                        || (text.at(end) == '\''
                                && text.isLetterOrDigit(end + 1)
                                && !text.startsWith("'s ", end)))) {
            end++;
        }
        return end;
    }
}
