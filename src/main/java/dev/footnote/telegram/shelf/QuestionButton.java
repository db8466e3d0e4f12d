package dev.footnote.telegram.shelf;

import dev.footnote.article.Article;
import dev.footnote.chat.ArticleCard;
import dev.footnote.telegram.api.Post;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A button that asks one of an article's questions. It carries the question's number and a hash of the article's text, since
 * Telegram allows it 64 bytes only.
 *
 * @param article the hash
 * @param index of the question on the article's card, from 0
 */
public record QuestionButton(String article, int index) {

    private static final Pattern DATA = Pattern.compile("q:([0-9a-f]{12}):([0-9]{1,3})");

    private static final int HASH_BYTES = 6;

    public static QuestionButton of(Article article, int index) {
        return new QuestionButton(hash(article), index);
    }

    /** A card's questions, a button each. */
    public static List<Post.Button> rows(Article article, List<String> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new Post.Button(questions.get(i), of(article, i).data()))
                .toList();
    }

    /** The button that the data came from; empty for data of another kind. */
    public static Optional<QuestionButton> parse(String data) {
        Matcher matcher = DATA.matcher(data);
        return matcher.matches()
                ? Optional.of(new QuestionButton(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public String data() {
        return "q:" + article + ":" + index;
    }

    /** The question that it asks; empty when the card is another article's. */
    public Optional<String> on(ArticleCard card) {
        return article.equals(hash(card.article())) && index < card.questions().size()
                ? Optional.of(card.questions().get(index))
                : Optional.empty();
    }

    private static String hash(Article article) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(article.text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
