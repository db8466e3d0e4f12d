package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Article;
import dev.footnote.article.FunctionWords;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.Evidence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what says who or what something is, where an English question asks only that: a sentence that names it may be
 * anything else.
 *
 * <pre>
 * Who is Ruth Vik?    Ruth Vik knows the hall. [The 58-year-old engineer has run it since 2015.]
 * What is a keg?      It holds a keg of oil. [A keg is a small barrel.]
 * </pre>
 */
final class Definition {

    /** How many of the best sentences may be led by another one. */
    private static final int LED = 6;

    private static final Pattern ASKED = Pattern.compile(
            "(?iU)^\\W*(?:(?:and|so|but|ok) )?(?<asking>who|what)(?:['’]?s| is| are"
                    + "| was| were) (?:exactly )?(?:an? |the )?(?<what>[\\p{L}\\d][\\p{L}\\d.'’-]*(?: [\\p{L}\\d.'’-]+){0,4}?)\\W*$");

    /** Before what is defined: nothing that could make it part of anything else. */
    private static final String OPENING = "^\\W{0,2}(?:(?:the|an?) )?";

    /** Behind what is defined: is a, (HP) is basically a, – the, , who. */
    private static final String BEHIND =
            "[\"”’']?(?: \\([^()]{0,80}\\))?(?:,? (?:is|was|are|were|means)(?: \\p{L}+ly)? (?:an?|the|one|his|her|their)\\b"
                    + "|, (?:an?|the|now|then|his|her|their|who|which|\\d+)\\b| [–—] )";

    /** What joins a name to a word before that is not what it names: the first time in Mayer's career. */
    private static final String LINKS = FunctionWords.of("en").stream()
            .map(Pattern::quote)
            .sorted(Comparator.reverseOrder())
            .collect(Collectors.joining("|"));

    /** Before a name that is introduced with what it names: the environmental economist, the steam tug. */
    private static final String BEFORE =
            "(?-i:\\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:(?!(?:" + LINKS + ") )[\\p{Ll}-]+ ){1,3}(?=\\p{Lu}))";

    /** Nothing that may belong to another name before: not Albert Haskett for Imogen Haskett, nor Jean-Crane for Crane. */
    private static final String NO_NAMESAKE =
            "(?<!-|(?-i:\\p{Lu})[\\p{L}.]{0,20} |\\b(?:van|von|den|der|de|bin|al|la|di) )";

    /** In what is no name: the chair of the board. */
    private static final Pattern LINKED = Pattern.compile("(?i) (?:of|for|at|in|to|by|and|the) ");

    private final Article article;
    private final boolean person;

    /** The sentences that define; {@code null} where nothing of the kind is asked. */
    private final @Nullable Pattern defining;

    /** What is asked about, as it may be written. */
    private final String names;

    /** @param known whether question and article are in English */
    Definition(Article article, String question, boolean known) {
        this.article = article;
        Matcher asked = ASKED.matcher(question);
        boolean asks = known && asked.matches();
        person = asks && asked.group("asking").equalsIgnoreCase("who");
        names = asks ? names(asked.group("what")) : "";
        defining = asks
                ? Pattern.compile("(?iU)" + OPENING + "(?:" + names + ")" + BEHIND + "|" + BEFORE + "(?:" + names
                        + ")\\b(?!['’]s)")
                : null;
    }

    /** The words as they are, and somebody's last name alone, unless the article has it as a word, too: moss. */
    private String names(String what) {
        String[] words = what.strip().split("\\s+");
        String all = Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        if (!person || words.length == 1 || LINKED.matcher(what).find()) {
            return all;
        }
        String last = words[words.length - 1];
        String name = last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
        boolean word = Pattern.compile("(?U)\\b" + Pattern.quote(last.toLowerCase(Locale.ROOT)) + "\\b")
                .matcher(article.text())
                .find();
        return word ? all : all + "|" + NO_NAMESAKE + "(?-i:" + Pattern.quote(name) + ")";
    }

    /** The same led by the best sentence that defines, if one is among the best. */
    Evidence leading(Evidence found) {
        return found.ranked().stream()
                .limit(LED)
                .filter(one -> defines(one.sentence()))
                .findFirst()
                .map(found::ledBy)
                .orElse(found);
    }

    private boolean defines(Sentence sentence) {
        return defining != null && defining.matcher(sentence.text()).find();
    }

    /** Tells with a sentence that only names somebody the next one, if that goes on with what they are. */
    Selection complete(Selection found, Doubts doubts) {
        Sentence best = found.cited().get(0).sentence();
        return person && found.told().size() == 1 && !defines(best)
                ? next(best)
                        .filter(one -> describes(one, doubts) && namesNobodyElse(best, doubts))
                        .map(found::completedBy)
                        .orElse(found)
                : found;
    }

    /** Whether it names who is asked about, and neither a name nor a word for anybody else stands in it. */
    private boolean namesNobodyElse(Sentence sentence, Doubts doubts) {
        Facts facts = doubts.read(sentence.text());
        Set<String> asked = doubts.asked().words().stream().map(Word::lower).collect(Collectors.toSet());
        return Pattern.compile("(?iU)\\b(?:" + names + ")\\b")
                        .matcher(sentence.text())
                        .find()
                && facts.names().stream().allMatch(name -> name.isPlace() || asked.contains(name.lower()))
                && facts.words().stream()
                        .noneMatch(word ->
                                !word.isCapitalised() && Lexicon.english().canBePerson(word.lower()));
    }

    private Optional<Sentence> next(Sentence best) {
        return article.sentencesOf(article.paragraphOf(best)).stream()
                .filter(one -> one.index() == best.index() + 1)
                .findFirst();
    }

    /** Whether its subject is a person who is not named: the 34-year-old, the developer. */
    private static boolean describes(Sentence sentence, Doubts doubts) {
        Facts facts = doubts.read(sentence.text());
        if (facts.words().isEmpty() || !facts.lower(0).equals("the")) {
            return false;
        }
        int person = IntStream.range(
                        0, Math.min(Facts.AGED_SUBJECT, facts.words().size()))
                .filter(at -> Lexicon.english().isPerson(facts.lower(at)))
                .findFirst()
                .orElse(-1);
        return facts.opensWithAge() || person > 0 && facts.names().stream().noneMatch(name -> name.word() < person);
    }
}
