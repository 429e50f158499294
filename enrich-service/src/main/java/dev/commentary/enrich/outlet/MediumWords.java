package dev.commentary.enrich.outlet;

import java.util.List;
import java.util.Set;

/** Words by which one tells that a name is a medium's, in the languages of the gazetteer. */
final class MediumWords {

    /** What a medium's name may begin with. */
    private static final Set<String> FIRST =
            words(
                    "radio tv tele journal jurnal diario jornal gazeta gazette gazzetta giornale",
                    "corriere correio correo revista revue rivista zeitschrift agencia lancet bmc",
                    "plos jama zeit-fragen dagens zeitung tygodnik glas novosti nova-tv");

    /** What it may end with. */
    private static final Set<String> LAST =
            words(
                    "advertiser argus beacon bugle bulletin chronicle citizen clarion courant",
                    "courier digest dispatch echo enquirer examiner express fm gazette gleaner",
                    "globe guardian herald independent inquirer insider intelligencer journal",
                    "leader ledger magazine mail mercury messenger mirror monitor monthly news",
                    "nachrichten observer podcast post press quarterly radio record recorder",
                    "register reporter review sentinel spectator standard star statesman sun",
                    "telegraph times today tribune tv voice weekly whig zeitung anzeiger",
                    "rundschau tageblatt tagblatt kurier dagblad nieuwsblad tidende tidning avis",
                    "avisa blad sanomat shimbun shinbun ilbo sinmun patrika samachar gazeta");

    /** How one word that is a name of its own may end: "Nordlandsposten". */
    private static final List<String> ENDINGS =
            List.of(
                    "posten",
                    "bladet",
                    "avisen",
                    "avisa",
                    "tidningen",
                    "tidende",
                    "zeitung",
                    "anzeiger",
                    "kurier",
                    "nachrichten",
                    "rundschau",
                    "tageblatt",
                    "dagblad",
                    "courant",
                    "sanomat",
                    "lehti",
                    "pravda",
                    "abendblatt");

    /** What may be written with a capital before a name and is no part of it. */
    private static final Set<String> NOT_FIRST =
            words(
                    "a also an and as at by for from his her i in last my new no not on our quoted",
                    "read that their this to told today's via when why with wrote yesterday's",
                    "monday tuesday wednesday thursday friday saturday sunday latest local some",
                    "any more most every breaking good bad big all");

    /** What a journal's name may begin with: "Annals of", "Journal of the". */
    private static final Set<String> LEARNED =
            words(
                    "journal annals proceedings review transactions bulletin archives studies",
                    "frontiers quarterly advances reviews trends");

    private static final Set<String> JOINING = words("of in the and for on de del des la &");
    private static final int SHORTEST = 8;

    private MediumWords() {}

    private static Set<String> words(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }

    /** Whether capitalised words read like a medium's name. */
    static boolean isName(List<String> words) {
        String first = words.getFirst();
        String last = words.getLast();
        if (words.size() == 1) {
            return last.length() >= SHORTEST && ENDINGS.stream().anyMatch(last::endsWith);
        }
        return !NOT_FIRST.contains(first) && (FIRST.contains(first) || LAST.contains(last));
    }

    /** Whether this word may begin the name of a learned journal. */
    static boolean isLearned(String first) {
        return LEARNED.contains(first);
    }

    /** Whether this word may stand within such a name: "of". */
    static boolean joins(String word) {
        return JOINING.contains(word);
    }
}
