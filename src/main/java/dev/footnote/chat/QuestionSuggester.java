package dev.footnote.chat;

import com.ibm.icu.text.BreakIterator;
import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.article.Sentence;
import dev.footnote.config.Texts;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.ranking.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Suggests questions that the article answers: on the names that it mentions most, in its own language, each tried on
 * the retrieval chain before it is offered.
 */
final class QuestionSuggester {

    private static final int WANTED = 3;
    private static final int TRIED = 12;

    /** UTF-16 units that fit on a button; what is longer is cut by Telegram's clients. */
    private static final int LONGEST = 64;

    /** Capitalised words in a row, small linking words between them: {@code Sea of Japan}, {@code Xi Jinping}. */
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:(?:of|the|de|del|la|von|der|des|du|и)\\s+)?\\p{Lu}[\\p{L}’'-]+)*");

    /** Marks behind which any word takes a capital: "A: Watching". */
    private static final Pattern OPENING = Pattern.compile("[:!?…\"“„«—–•]\\s*$");

    /** How far before a name such a mark is looked for, in characters. */
    private static final int NEAR = 3;

    /** A German name that begins with an adjective, whose ending would have to change with the question's words. */
    private static final Pattern INFLECTED = Pattern.compile("\\p{L}+(?:sch|lich|ig)e[nmrs]?\\s+\\p{Lu}");

    private final ArticleIndex index;
    private final RetrievalChain chain;
    private final Texts texts = new Texts("dev.footnote.chat.Suggestions");

    QuestionSuggester(ArticleIndex index, RetrievalChain chain) {
        this.index = index;
        this.chain = chain;
    }

    List<String> suggest() {
        Article article = index.article();
        Locale language = Locale.forLanguageTag(article.metadata().language());
        List<String> questions = new ArrayList<>();
        for (String name : names(article)) {
            String question = texts.of(language, "about", name);
            if (questions.size() < WANTED
                    && question.length() <= LONGEST
                    && chain.search(index, question).certainty() != Certainty.NOT_STATED) {
                questions.add(question);
            }
        }
        for (String key : alwaysAnswered(article.metadata())) {
            if (questions.size() < WANTED) {
                questions.add(texts.of(language, key));
            }
        }
        return questions;
    }

    private static List<String> alwaysAnswered(Metadata metadata) {
        List<String> keys = new ArrayList<>(List.of("gist"));
        if (metadata.published() != null) {
            keys.add("published");
        }
        if (metadata.url() != null) {
            keys.add("original");
        }
        keys.add("title");
        return keys;
    }

    /** Names by how many sentences mention them, longer ones first among equals, none a part of one before it. */
    private static List<String> names(Article article) {
        Map<String, List<Sentence>> mentions = new LinkedHashMap<>();
        for (Sentence sentence : article.sentences()) {
            Matcher matcher = NAME.matcher(sentence.text());
            while (matcher.find()) {
                if (matcher.start() > firstWordEnd(sentence.text())
                        && !OPENING.matcher(sentence.text())
                                .region(Math.max(0, matcher.start() - NEAR), matcher.start())
                                .find()) {
                    mentions.computeIfAbsent(matcher.group(), name -> new ArrayList<>())
                            .add(sentence);
                }
            }
        }
        String language = article.metadata().language();
        boolean inflects = Locale.forLanguageTag(language).getLanguage().equals("de");
        FactReader reader = new FactReader(language, null);
        List<String> best = new ArrayList<>();
        mentions.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Sentence>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(entry -> -entry.getKey().length()))
                .forEach(entry -> {
                    String name = entry.getKey();
                    if (best.size() < TRIED
                            && best.stream().noneMatch(other -> other.contains(name) || name.contains(other))
                            && !(inflects && INFLECTED.matcher(name).lookingAt())
                            && isNamed(reader.read(entry.getValue().get(0).text()), name)) {
                        best.add(name);
                    }
                });
        return best;
    }

    /** Whether some words of a text are a name, which a date ("Jan. 3") or a sum ("Millionen Euro") is not. */
    private static boolean isNamed(Facts facts, String words) {
        int start = facts.text().indexOf(words);
        return facts.names().stream()
                .filter(name -> name.certain() || name.isPlace())
                .map(name -> facts.words().get(name.word()))
                .anyMatch(word -> word.start() >= start && word.end() <= start + words.length());
    }

    private static int firstWordEnd(String sentence) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(sentence);
        return words.following(0);
    }
}
