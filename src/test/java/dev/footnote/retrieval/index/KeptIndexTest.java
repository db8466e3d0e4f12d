package dev.footnote.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Article;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RetrievalChain;
import dev.langchain4j.model.input.PromptTemplate;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An index as bytes, and bytes that are none. */
class KeptIndexTest {

    private static final List<List<String>> PARAGRAPHS = List.of(
            List.of("Russia and China have ended their joint exercises in the Sea of Japan."),
            List.of(
                    "Last weekend Beijing said it was sending five warships, including a destroyer.",
                    "Navy aircraft were also involved — “über” 🚢 all."),
            List.of("In March the presidents signed a declaration on regular patrols."));
    private static final Article EXERCISES = Articles.of("Naval exercises end", "en", PARAGRAPHS);

    private static RetrievalChain chain;
    private static ArticleIndex index;
    private static byte[] kept;

    @BeforeAll
    static void open() {
        chain = new RetrievalChain(PromptTemplate.from("{{question}}\n{{sentences}}"), 600);
        index = chain.index(EXERCISES);
        kept = chain.kept(index).orElseThrow();
    }

    @AfterAll
    static void close() {
        chain.close();
    }

    @Test
    void anIndexReadAgainFindsExactlyTheSame() {
        ArticleIndex restored =
                chain.restore(EXERCISES, RetrievalChain.MODEL, kept).orElseThrow();

        for (String question :
                List.of("How many warships did China send?", "What about Naval exercises?", "Who wrote Carmen?")) {
            Evidence before = chain.search(index, question);
            Evidence after = chain.search(restored, question);
            assertThat(after.ranked()).isEqualTo(before.ranked());
            assertThat(after.confidence()).isEqualTo(before.confidence());
            assertThat(after.certainty()).isEqualTo(before.certainty());
            assertThat(after.message()).isEqualTo(before.message());
        }
        assertThat(chain.kept(restored))
                .hasValueSatisfying(again -> assertThat(again).isEqualTo(kept));
    }

    @Test
    void headingsAreKeptWithTheirSections() {
        Article manual = manual("Refunds");
        ArticleIndex indexed = chain.index(manual);
        byte[] bytes = chain.kept(indexed).orElseThrow();
        ArticleIndex restored =
                chain.restore(manual, RetrievalChain.MODEL, bytes).orElseThrow();

        String question = "How long do I have to get a refund?";
        assertThat(chain.search(restored, question).ranked())
                .isEqualTo(chain.search(indexed, question).ranked());
        assertThat(chain.restore(manual("Returns"), RetrievalChain.MODEL, bytes))
                .isEmpty();
    }

    @Test
    void aSentenceIsFoundByWhatTheHeadingAboveItSays() {
        Evidence found = chain.search(chain.index(manual("Refunds")), "How long do I have to get a refund?");

        assertThat(found.ranked().get(0).sentence().text()).isEqualTo("You have 14 days.");
        assertThat(chain.search(chain.index(manual("Delivery")), "How long does the delivery take?")
                        .ranked()
                        .get(0)
                        .sentence()
                        .text())
                .isEqualTo("You have 14 days.");
    }

    private static Article manual(String heading) {
        return Articles.of(
                "Shop",
                "en",
                List.of(
                        List.of("## Warranty"),
                        List.of("It lasts two years."),
                        List.of("## " + heading),
                        List.of("You have 14 days."),
                        List.of("## Payment"),
                        List.of("You have 30 days.")));
    }

    @Test
    void anotherArticleIsNotSearchedByIt() {
        List<List<String>> parted = List.of(
                PARAGRAPHS.get(0),
                PARAGRAPHS.get(1).subList(0, 1),
                List.of(PARAGRAPHS.get(1).get(1), PARAGRAPHS.get(2).get(0)));
        List<List<String>> edited = List.of(PARAGRAPHS.get(0), PARAGRAPHS.get(1), List.of("In May they signed none."));
        for (Article other : List.of(
                Articles.of("Naval exercises begin", "en", PARAGRAPHS),
                Articles.of("Naval exercises end", "de", PARAGRAPHS),
                Articles.of("Naval exercises end", "en", PARAGRAPHS.subList(0, 2)),
                Articles.of("Naval exercises end", "en", parted),
                Articles.of("Naval exercises end", "en", edited),
                Articles.of("Naval exercises end", "en", List.of()))) {
            assertThat(chain.restore(other, RetrievalChain.MODEL, kept)).isEmpty();
        }
    }

    @Test
    void damagedBytesAreRefused() {
        for (int length = 0; length < kept.length; length += length < 100 ? 1 : 97) {
            assertThat(chain.restore(EXERCISES, RetrievalChain.MODEL, Arrays.copyOf(kept, length)))
                    .isEmpty();
        }
        assertThat(chain.restore(EXERCISES, RetrievalChain.MODEL, Arrays.copyOf(kept, kept.length + 1)))
                .isEmpty();
        Random random = new Random(4711);
        for (int i = 0; i < 300; i++) {
            byte[] flipped = kept.clone();
            flipped[i < 100 ? i : random.nextInt(kept.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(chain.restore(EXERCISES, RetrievalChain.MODEL, flipped)).isEmpty();
            byte[] noise = new byte[random.nextInt(5000)];
            random.nextBytes(noise);
            assertThat(chain.restore(EXERCISES, RetrievalChain.MODEL, noise)).isEmpty();
        }
    }

    /** As a faulty writer might leave them: the counts, the table of word pieces. */
    @Test
    void bytesThatContradictThemselvesAreRefusedThoughTheirSumIsRight() {
        int vectors = 32 + 16 + 4;
        int title = ByteBuffer.wrap(kept).getInt(36);
        int table = vectors + (title + 4) * 384 * 4;
        for (int place : List.of(32, 36, 40, 44, 48, table, table + 4, table + 16, table + 24, table + 28)) {
            for (int value : List.of(-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20)) {
                byte[] wrong = kept.clone();
                ByteBuffer.wrap(wrong).putInt(place, value);
                CRC32C sum = new CRC32C();
                sum.update(wrong, 0, wrong.length - 4);
                ByteBuffer.wrap(wrong).putInt(wrong.length - 4, (int) sum.getValue());
                if (place != table + 28 || value < 0) { // the end of a span may lie anywhere after its start
                    assertThat(chain.restore(EXERCISES, RetrievalChain.MODEL, wrong))
                            .as("%d at %d", value, place)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void anIndexWithoutVectorsIsNotKept() {
        Article turkish = Articles.of("Tatbikat", "tr", List.of(List.of("Pekin beş gemi gönderdi.")));

        assertThat(chain.kept(chain.index(turkish))).isEmpty();
        assertThat(chain.kept(chain.index(Articles.of("Empty", "en", List.of()))))
                .isEmpty();
    }
}
