package dev.footnote.chat.shelf;

import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.fetch.Fetched;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Refuses pages that stand where an article was expected: human checks, consent forms, pages that scripts fill. */
final class Walls {

    /** A longer text is an article, whatever it is about; in characters. */
    private static final int WALL = 1_500;

    /** A wall says what it wants at once; in characters. */
    private static final int SEEN = 400;

    /** Where a page's title stands, in bytes. */
    private static final int HEAD = 8_000;

    private static final Pattern HUMAN_CHECK = Pattern.compile("(?iu)(?:just a moment\\b|checking (?:your browser|if"
            + " the site connection is secure)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|"
            + "attention required! \\| cloudflare|enable javascript and cookies to continue|unusual traffic from|"
            + "pardon our interruption|please complete the (?:security check|captcha)|access (?:to this page has been )?"
            + "denied|вы не робот|подтвердите, что вы не робот)");

    private static final Pattern CONSENT = Pattern.compile("(?iu)(?:before you continue|we (?:value|care about) your"
            + " privacy|we use cookies and|accept (?:all )?cookies|your privacy choices|wir schätzen ihre privatsphäre|"
            + "bevor sie fortfahren|nous respectons votre vie privée|avant de continuer|antes de continuar)");

    private static final Pattern CONSENT_HOST = Pattern.compile("(?i)(?:consent|consensu?|privacy|gdpr)\\..*");

    private static final Pattern SCRIPTED = Pattern.compile(
            "(?iu)(?:(?:enable|turn on|requires?|need) javascript|javascript (?:is (?:disabled|required)|to run this))");

    private Walls() {}

    /** The article of a page, if it is one. */
    static Article check(Fetched page, ArticleReader reader) throws ArticleException, RefusedException {
        Article article;
        try {
            article = reader.read(page);
        } catch (ArticleException e) {
            throw new RefusedException(withoutText(page, e), e);
        }
        if (article.text().length() < WALL) {
            refuse(page, article);
        }
        return article;
    }

    private static Obstacle withoutText(Fetched page, ArticleException problem) {
        if (problem.problem() != ArticleException.Problem.NO_TEXT
                || !page.mediaType().contains("html")) {
            return Obstacle.of(problem);
        }
        String start = new String(page.body(), 0, Math.min(page.body().length, HEAD), StandardCharsets.UTF_8);
        return HUMAN_CHECK.matcher(start).find() ? Obstacle.BOT_WALL : Obstacle.EMPTY_PAGE;
    }

    private static void refuse(Fetched page, Article article) throws RefusedException {
        String text = article.text();
        String seen = article.metadata().title() + "\n" + text.substring(0, Math.min(text.length(), SEEN));
        String host = String.valueOf(page.finalUri().getHost());
        if (HUMAN_CHECK.matcher(seen).find()) {
            throw new RefusedException(Obstacle.BOT_WALL, "a human check at " + host);
        }
        if (CONSENT_HOST.matcher(host).matches() || CONSENT.matcher(seen).find()) {
            throw new RefusedException(Obstacle.CONSENT_WALL, "a consent form at " + host);
        }
        if (SCRIPTED.matcher(seen).find()) {
            throw new RefusedException(Obstacle.EMPTY_PAGE, "a page that scripts fill at " + host);
        }
    }
}
