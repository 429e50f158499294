package dev.commentary.enrich.outlet;

import java.util.List;

/**
 * A list of outlets in a sentence ("the Herald, Radio Nord and Bild"), with what stands around it.
 *
 * @param names the outlets, each with the one that is meant
 * @param earlier the words of the sentence before the mention before this one
 * @param left the words between the mention before, or the beginning of the sentence, and this one
 * @param right the words between this one and the next, or the end of the sentence
 * @param later the words of the sentence after the next mention
 * @param sentence the number of the sentence in the note
 * @param first whether it is the first of its sentence
 * @param place where in the note it stands
 */
record Mention(
        List<Mark> names,
        Side earlier,
        Side left,
        Side right,
        Side later,
        int sentence,
        boolean first,
        Place place) {

    Mention {
        names = List.copyOf(names);
    }

    /** The same at its place. */
    Mention at(Place other) {
        return new Mention(names, earlier, left, right, later, sentence, first, other);
    }

    boolean isOfBroadcasters() {
        return names.stream().allMatch(name -> outlet(name).broadcaster());
    }

    boolean hasInstitute() {
        return names.stream().anyMatch(name -> outlet(name).institute());
    }

    /** Whether the words beside one of the names show that it is a name. */
    boolean isIntroduced() {
        return names.stream().anyMatch(Mark::introduced);
    }

    static Outlet outlet(Mark name) {
        return name.forms().getFirst().outlet();
    }
}
