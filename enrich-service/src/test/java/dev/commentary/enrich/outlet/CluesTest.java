package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CluesTest {

    private static final NoteReader READER =
            new NoteReader(Gazetteer.load(), new RoleModel(Map.of()));

    @Test
    void aListOfOutletsIsOneMention() {
        List<Mention> mentions = mentions("Spoke to Newsweek, the BBC and (in German) Die Zeit.");

        assertThat(mentions)
                .singleElement()
                .satisfies(mention ->
                        assertThat(mention.names())
                                .extracting(name -> Mention.outlet(name).id())
                                .containsExactly("newsweek", "bbc", "die-zeit"));
    }

    @Test
    void whatLeadsToAMentionAndWhatFollowsAreClues() {
        Set<String> clues = clues("My interview with Newsweek was printed yesterday.");

        assertThat(clues)
                .contains(
                        "link=with",
                        "cue, link=SPOKEN with",
                        "sense, link=TALK with",
                        "author",
                        "next cue=WRITTEN",
                        "outlet=newsweek",
                        "one")
                .doesNotContain("subject, verb=WRITTEN");
    }

    @Test
    void aMentionThatBeginsItsClauseMayBeItsSubject() {
        assertThat(clues("Newsweek has kindly printed my essay."))
                .contains("link=START", "subject, verb=WRITTEN", "next author, verb=WRITTEN");
    }

    @Test
    void wordsOfAnotherSentenceAreNoClues() {
        List<Mention> mentions = mentions("I chatted with Newsweek. Then Die Zeit rang.");

        assertThat(mentions).extracting(Mention::sentence).containsExactly(0, 1);
        assertThat(Clues.of(mentions.getLast(), null, false))
                .contains("link=then", "before=- -")
                .doesNotContain("author", "earlier=chatt");
    }

    @Test
    void whatWasSaidOfTheMentionBeforeIsAClue() {
        Mention last = mentions("Spoke to Newsweek on bread; to Die Zeit on butter.").getLast();

        assertThat(Clues.of(last, Role.APPEARED, true)).contains("before=appeared here");
        assertThat(Clues.of(last, Role.CARRIED, false)).contains("before=carried above");
    }

    @Test
    void anOrdinaryWordIsNotIntroducedAsAName() {
        assertThat(clues("Time had a question.")).contains("not introduced");
        assertThat(clues("Spoke to Time on bread.")).doesNotContain("not introduced");
    }

    @Test
    void whoActsAndOnWhomIsAClue() {
        assertThat(clues("My essay on bread is in Newsweek."))
                .contains("agent=author TEXT", "near person=author PLACE_LINK");
        assertThat(clues("Jon Hill's essay on bread is in Newsweek."))
                .contains("agent=Name TEXT", "near person=Name PLACE_LINK");
        assertThat(clues("Newsweek cited my essay.")).contains("object=author USED");
    }

    @Test
    void theOrderOfTheWordsThatTellSomethingIsAClue() {
        assertThat(clues("My long essay on bread for Newsweek, with pictures."))
                .contains("before 3=for on TEXT", "before 4=for on TEXT ME");
        assertThat(clues("Newsweek printed an essay of us."))
                .contains("after 1=PUBLISHED", "after 4=PUBLISHED TEXT of ME");
    }

    @Test
    void whatFollowsTheNextMentionIsAClueWhereNothingElseIsSaid() {
        assertThat(clues("Bo Hill of Newsweek and Ann Roe of Die Zeit both interviewed us."))
                .contains("beyond=TALK OF");
    }

    @Test
    void wordsThatTellNothingAreCountedUpToTheFirstThatDoes() {
        assertThat(clues("We fed the old grey goat of Newsweek."))
                .contains("plain before=3 ME", "plain=3 0");
        assertThat(clues("We wrote for Newsweek.")).contains("plain before=0 WROTE");
    }

    private static Set<String> clues(String note) {
        return Clues.of(mentions(note).getFirst(), null, false);
    }

    private static List<Mention> mentions(String note) {
        FoldedText text = FoldedText.of(note);
        return READER.mentions(text, READER.marks(text));
    }
}
