package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.Form.Need;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds outlets that a note names by their address or handle: "herald.example", "@TheHerald". */
final class WrittenAddresses {

    private final Gazetteer gazetteer;

    WrittenAddresses(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** In order, none overlapping another. */
    List<Mark> find(FoldedText text) {
        List<Mark> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            Outlet outlet = end > at ? outlet(text, at, end) : null;
            if (outlet != null) {
                String written = new String(text.chars(), at, end - at);
                Form form = new Form(outlet, written, Need.NOTHING, true);
                found.add(Mark.name(at, end, List.of(form)));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private @Nullable Outlet outlet(FoldedText text, int start, int end) {
        boolean handle = text.at(start - 1) == '@';
        boolean mailbox = handle && text.isLetterOrDigit(start - 2);
        int dot = -1;
        for (int at = start; at < end; at++) {
            dot = text.at(at) == '.' ? at : dot;
        }
        if (mailbox || (dot < 0 && !handle)) {
            return null;
        }
        String word = new String(text.chars(), start, end - start);
        return dot < 0 ? gazetteer.findByName(word) : gazetteer.findByHost(word);
    }

    /** The end of letters, digits, hyphens and inner dots. */
    private static int wordEnd(FoldedText text, int start) {
        int end = start;
        while (text.isLetterOrDigit(end) || (end > start && isInner(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isInner(FoldedText text, int at) {
        char sign = text.at(at);
        return (sign == '.' || sign == '-' || sign == '_') && text.isLetterOrDigit(at + 1);
    }
}
