package dev.footnote.answer.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Citation;
import dev.footnote.retrieval.index.ArticleIndex;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which sentences an article is summed up in. */
class GistTest {

    @AutoClose
    private static final WholeDesk desk = new WholeDesk();

    private static List<String> gist(ArticleIndex index, String question) {
        return WholeDesk.ask(index, question).citations().stream()
                .map(Citation::quote)
                .toList();
    }

    @Test
    void leavesOutWhatLeansOnASentenceThatIsNotTold() throws Exception {
        ArticleIndex bridge =
                desk.article("# Halden Bridge closed\n\nThe city of Halden closed its main river bridge on"
                        + " Monday after inspectors found cracks in two piers.\n\nThe bridge carries about 31,000 vehicles"
                        + " every day, according to the transport authority.\n\nRepairs of the bridge are expected to cost 90"
                        + " million crowns, the authority said.\n\nShop owners in the old town fear heavy losses from the"
                        + " closure. \"Half of my customers come from the other side,\" said Olav Lie, who runs a bakery. Lie"
                        + " said that he might have to lay off two bakers because of the bridge. He added that the closure of"
                        + " the bridge came without any warning to shops.");
        assertThat(gist(bridge, "What is it about?"))
                .hasSize(5)
                .startsWith("The city of Halden closed its main river bridge on Monday after inspectors found cracks in"
                        + " two piers.")
                .noneMatch(sentence -> sentence.startsWith("He added"));
        assertThat(gist(bridge, "Summarize it in three sentences"))
                .noneMatch(sentence -> sentence.startsWith("Lie said") || sentence.startsWith("He added"));
    }

    @Test
    void opensWithTheLeadThoughItOpensWithAPronoun() throws Exception {
        ArticleIndex policy = desk.article("# Remote Work Policy of Arden Foundation\n\nThis policy applies to all"
                + " employees of the Arden Foundation with a permanent contract. It does not apply to interns or"
                + " volunteers.\n\nParking fines are not reimbursed under any circumstances.\n\nEmployees may work"
                + " remotely for up to three days a week.");
        assertThat(gist(policy, "summary in one sentence pls"))
                .singleElement()
                .asString()
                .startsWith("This policy");
    }

    @Test
    void leavesOutQuestionsAndWhatOnlyLeadsToAList() throws Exception {
        ArticleIndex interview =
                desk.article("# Ten minutes with the cook\n\nThe cook of the old inn has run its kitchen"
                        + " for twenty years.\n\nQ: How did you become the cook of the old inn in the first place?\n\nThe inn had"
                        + " lost its cook, and the owner of the inn knew me from the market.\n\nThe kitchen of the old inn is run by"
                        + " these people:\n\n- the cook\n- a baker");
        assertThat(gist(interview, "What is it about?"))
                .hasSize(2)
                .noneMatch(sentence -> sentence.endsWith("?") || sentence.endsWith(":"));
        assertThat(WholeDesk.items(WholeDesk.ask(interview, "key points"))).allMatch(item -> item.startsWith("• "));
    }

    @Test
    void takesNothingToLeanOnWhatIsTold() throws Exception {
        Leaning leaning = new Leaning(desk.article("# Varga\n\nThe chemist Elena Varga was born in Szeged, near the old"
                        + " border. She studied in Vienna. Varga taught at Leeds after the war. In 1951 the university"
                        + " built a new hall.")
                .article());
        assertThat(leaning.isOutside(1, Set.of(0))).isFalse();
        assertThat(leaning.isOutside(1, Set.of(3))).isTrue();
        assertThat(leaning.isOutside(2, Set.of(0))).isFalse();
        assertThat(leaning.isOutside(2, Set.of(1))).isTrue();
        assertThat(leaning.isOutside(3, Set.of())).isFalse();
    }
}
