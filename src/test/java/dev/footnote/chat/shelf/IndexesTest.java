package dev.footnote.chat.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Article;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles;
import dev.footnote.store.StoreException;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of indexes when the store has trouble. */
class IndexesTest {

    private static final ArticleId ID = new ArticleId("0".repeat(64));

    /** A store that can neither keep an index nor give one back. */
    private static final class Broken implements Articles {

        private final List<String> asked = new ArrayList<>();

        @Override
        public ArticleId add(Article article, Visibility visibility) {
            throw new AssertionError("not of interest");
        }

        @Override
        public Optional<Article> find(ArticleId id, long reader) {
            throw new AssertionError("not of interest");
        }

        @Override
        public Optional<Edition> latest(String address) {
            throw new AssertionError("not of interest");
        }

        @Override
        public void keepIndex(ArticleId id, String model, byte[] index) {
            asked.add("keep " + model);
            throw new StoreException(StoreException.Kind.FULL, "no room left");
        }

        @Override
        public Optional<byte[]> index(ArticleId id, String model) {
            asked.add("give " + model);
            throw new StoreException(StoreException.Kind.GONE, "no such file");
        }
    }

    @Test
    void aStoreInTroubleCostsOnlyTime() throws InterruptedException {
        Article article = new ArticleReader(new LanguageDetector(), () -> {
                    throw new AssertionError("the bundled article needs no fetching");
                })
                .bundled();
        Broken store = new Broken();
        try (RetrievalChain chain = new RetrievalChain(PromptTemplate.from("{{question}}{{sentences}}"), 600)) {
            Indexes indexes = new Indexes(chain, store);

            assertThat(indexes.make(ID, article, Progress.NONE).vectors()).isNotNull();

            assertThat(indexes.inMemory(ID)).isPresent();
            assertThat(store.asked).containsExactly("give " + RetrievalChain.MODEL, "keep " + RetrievalChain.MODEL);
        }
    }
}
