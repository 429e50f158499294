package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.commentary.enrich.outlet.RoleModel.Judgement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleModelTest {

    private final RoleModel model =
            new RoleModel(Map.of("ran", new double[] {2, 0, 0}, "me", new double[] {-1, 3, 0}));

    @Test
    void theRoleOfTheLargestSumIsTaken() {
        assertThat(model.judge(Set.of("ran")).role()).isEqualTo(Role.CARRIED);
        assertThat(model.judge(Set.of("ran", "me")).role()).isEqualTo(Role.APPEARED);
    }

    @Test
    void theConfidenceIsItsShareOfTheExponentials() {
        Judgement judgement = model.judge(Set.of("ran"));

        double all = Math.exp(2) + 2;
        assertThat(judgement.confidence()).isEqualTo(Math.exp(2) / all, within(1e-9));
    }

    @Test
    void cluesWithoutWeightsSayNothing() {
        assertThat(model.judge(Set.of("never seen")).confidence()).isEqualTo(1.0 / 3, within(1e-9));
    }

    @Test
    void theWeightsOfTheJarKnowAnInterviewFromAnEssay() {
        RoleModel jar = RoleModel.load();

        assertThat(jar.judge(clues("My interview with Newsweek is out.")).role())
                .isEqualTo(Role.APPEARED);
        assertThat(jar.judge(clues("My essay for Newsweek is out.")).role())
                .isEqualTo(Role.CARRIED);
    }

    private static Set<String> clues(String note) {
        NoteReader reader = new NoteReader(Gazetteer.load(), RoleModel.load());
        FoldedText text = FoldedText.of(note);
        return Clues.of(reader.mentions(text, reader.marks(text)).getFirst(), null, false);
    }
}
