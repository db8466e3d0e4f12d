package dev.footnote.retrieval.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Words that only ask: no article need hold them, and being rare in most they would outweigh what is asked about. Beyond
 * those that Lucene's analyzers leave out; a language without a list keeps all words.
 */
final class AskingWords {

    private static final Map<String, String> WORDS = Map.of(
            "en",
                    "what which who whom whose when where why how do does did has have had can could would should may might"
                            + " many much were been from its about",
            "ru", "сколько каков какова каково каковы какие каким какими каких почему зачем откуда куда является",
            "de",
                    "wann warum wieso weshalb wieviel wieviele wohin woher wem wen wer wie was welche welcher welches welchem"
                            + " welchen wurde wurden gibt",
            "es", "cuándo cuánto cuánta cuántos cuántas cuál cuáles dónde cómo quién quiénes qué fue fueron hay",
            "fr", "quand combien comment pourquoi où quel quelle quels quelles quoi qui est-ce",
            "it", "quando quanto quanta quanti quante come perché dove quale quali chi cosa che",
            "pt", "quando quanto quanta quantos quantas como porque porquê onde qual quais quem que foi foram há",
            "pl",
                    "kiedy ile ilu jak dlaczego czemu gdzie skąd dokąd kto kogo komu kim co czego czemu czym jaki jaka jakie"
                            + " jakiego jakiej jakim jakich jakimi który która które którego której którym których którymi czyj",
            "uk", "скільки навіщо звідки куди який яка яке які якого якої якому якій яких якими яким");

    private final Set<String> terms = new HashSet<>();

    /**
     * @param language a BCP 47 code without a region
     * @param cut how the language's texts are cut into terms
     */
    AskingWords(String language, Function<String, List<String>> cut) {
        terms.addAll(cut.apply(WORDS.getOrDefault(language, "")));
    }

    /** The asked terms without these; all of them where nothing else is asked. */
    List<String> leftOutOf(List<String> asked) {
        List<String> rest = asked.stream().filter(term -> !terms.contains(term)).toList();
        return rest.isEmpty() ? asked : rest;
    }
}
