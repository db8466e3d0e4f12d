package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.RankedSentence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sentences of a list's entry are told together. */
class ListEntryTest {

    private MarkdownDesk desk;

    @BeforeEach
    void readsAList(@TempDir Path folder) throws Exception {
        desk = MarkdownDesk.of(
                folder,
                """
                # Settings

                - `trash` – how long deleted files are kept on the server. The default is 14 days. Set it to -1 for ever.
                - `port` – the port that the program uses. The default is 8443.

                The service listens on one port. The default is shown when it starts.
                """);
    }

    @Test
    void tellsTheEntrysFirstSentenceBeforeOneThatSaysNothingAlone() {
        assertThat(told("What is the default port?", "The default is 8443."))
                .containsExactly("port – the port that the program uses.", "The default is 8443.");
    }

    @Test
    void tellsBehindTheFirstSentenceWhatItLacks() {
        assertThat(told("What is the default port?", "port – the port that the program uses."))
                .containsExactly("port – the port that the program uses.", "The default is 8443.");
        assertThat(told("How long are deleted files kept?", "trash – how long deleted files are kept on the server."))
                .containsExactly("trash – how long deleted files are kept on the server.", "The default is 14 days.");
    }

    @Test
    void tellsTheBestSentenceAloneWhereItHasAll() {
        assertThat(told("What is the port for?", "port – the port that the program uses."))
                .containsExactly("port – the port that the program uses.");
    }

    @Test
    void leavesParagraphsOfProseAlone() {
        assertThat(told("What is the default port?", "The service listens on one port."))
                .containsExactly("The service listens on one port.");
    }

    private List<String> told(String question, String best) {
        Sentence sentence = desk.sentence(best);
        List<RankedSentence> found = List.of(new RankedSentence(sentence, 1, 1, null));
        return new ListEntry(desk.article(), new Doubts(desk.article(), question, "en"))
                .complete(new Selection(found, found)).told().stream()
                        .map(one -> one.sentence().text())
                        .toList();
    }
}
