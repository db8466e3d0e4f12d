package dev.footnote.answer.claim;

import dev.footnote.answer.Prompts;
import dev.footnote.answer.reply.Claim;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.Sentence;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.retrieval.RetrievalChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** True and false claims about the bundled article and about the articles of {@code resources/claims}. */
final class ClaimTable {

    /** A claim with the sentences that it cites, whether they support it, and the kind of its wording or lie. */
    record Row(Article article, boolean supported, String language, Claim claim, String kind) {}

    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final ArticleReader READER = new ArticleReader(LANGUAGES, () -> new Fetcher(FetchPolicy.STANDARD));
    private static final Map<String, Article> ARTICLES = new ConcurrentHashMap<>(Map.of("sea", READER.bundled()));

    private ClaimTable() {}

    static Article article(String name) {
        try {
            return READER.read(path(name).toString());
        } catch (ArticleException e) {
            throw new IllegalStateException(e);
        }
    }

    static Article bundled() {
        return ARTICLES.get("sea");
    }

    /** The checker as it is wired. */
    static ClaimChecker checker() {
        return new ClaimChecker(LANGUAGES, Holder.CHAIN.wordLikeness()::ofWords);
    }

    /** Loads the embedding model when a test first wants it. */
    private static final class Holder {
        static final RetrievalChain CHAIN =
                new RetrievalChain(Prompts.load(Optional.empty()).question(), 6_000);
    }

    static LanguageDetector languages() {
        return LANGUAGES;
    }

    static Stream<Row> rows(String file) {
        try {
            return Files.readAllLines(path(file)).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(ClaimTable::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the sentences that hold the words. */
    static List<Integer> numbers(Article article, String... words) {
        return Arrays.stream(words)
                .map(held -> article.sentences().stream()
                        .filter(sentence -> sentence.text().contains(held))
                        .mapToInt(Sentence::index)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no sentence has: " + held)))
                .map(index -> index + 1)
                .toList();
    }

    private static Row row(String line) {
        String[] fields = line.split("\t");
        Article article = ARTICLES.computeIfAbsent(fields[0], name -> article(name + ".md"));
        Claim claim = new Claim(fields[4], numbers(article, fields[3].split("\\|")), Claim.Place.PARAGRAPH);
        return new Row(article, fields[1].equals("+"), fields[2], claim, fields.length > 5 ? fields[5] : "");
    }

    private static Path path(String name) {
        URL found = ClaimTable.class.getResource("/claims/" + name);
        return Path.of(found.getPath());
    }
}
