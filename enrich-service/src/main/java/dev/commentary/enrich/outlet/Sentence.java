package dev.commentary.enrich.outlet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence of a note, read from left to right. Not thread-safe. */
final class Sentence {

    private final FoldedText text;
    private final List<Mark> marks;
    private final Cues cues;
    private final Listing listing;
    private @Nullable Role carry;

    /**
     * A sentence about to be read.
     *
     * @param carry what the sentences before were about
     */
    Sentence(FoldedText text, List<Mark> marks, @Nullable Role carry) {
        this.text = text;
        this.marks = marks;
        this.carry = carry;
        cues = new Cues(text, marks, carry);
        listing = new Listing(text, marks, cues, carry);
    }

    void read(List<Finding> findings) {
        int at = 0;
        while (at < marks.size()) {
            if (!marks.get(at).isName()) {
                cues.pass(at++);
                continue;
            }
            int last = lastOfList(at);
            Verdict verdict = listing.judge(at, last);
            addAll(at, last, verdict, findings);
            keep(verdict);
            cues.passList(last, verdict.role());
            at = last + 1;
        }
    }

    /** What the next sentence goes on with. */
    @Nullable Role carry() {
        Role own = cues.role();
        boolean header = own == Role.APPEARED || (own == Role.CARRIED && carry == null);
        return header ? own : carry;
    }

    private void keep(Verdict verdict) {
        if (verdict.role() != Role.CITED) {
            carry = verdict.role();
        }
    }

    private int lastOfList(int first) {
        int last = first;
        for (int at = first + 1; at < marks.size(); at++) {
            if (!marks.get(at).isName()) {
                continue;
            }
            if (!listing.isGap(last, at)) {
                return last;
            }
            last = at;
        }
        return last;
    }

    private void addAll(int first, int last, Verdict verdict, List<Finding> findings) {
        for (int at = first; at <= last; at++) {
            Mark mark = marks.get(at);
            boolean meant = mark.isName() && !isOwner(at, last);
            if (meant && counts(mark.forms().getFirst(), verdict)) {
                findings.add(
                        new Finding(
                                mark.forms().getFirst().outlet(),
                                verdict.role(),
                                verdict.confidence(),
                                verdict.method(),
                                mark.start(),
                                mark.end()));
            }
        }
    }

    /** "the Lowland Institute's Weekly": the weekly is meant. */
    private boolean isOwner(int at, int last) {
        return at < last
                && text.startsWith("'s ", marks.get(at).end())
                && marks.subList(at + 1, last + 1).stream().anyMatch(Mark::isName);
    }

    private boolean counts(Form form, Verdict verdict) {
        if (form.outlet().institute()) {
            return verdict.role() == Role.CARRIED && cues.role() == Role.CARRIED;
        }
        return verdict.role() != Role.CITED || !form.isWeak();
    }

    @Override
    public String toString() {
        return new String(text.chars()) + marks;
    }
}
