package dev.footnote.retrieval.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** Cuts a text into the terms that lexical search compares: Lucene's analyzer for the language. */
final class Terms {

    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
            Map.entry("en", EnglishAnalyzer::new),
            Map.entry("ru", RussianAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("pl", PolishAnalyzer::new),
            Map.entry("uk", UkrainianMorfologikAnalyzer::new),
            Map.entry("zh", CJKAnalyzer::new),
            Map.entry("ja", CJKAnalyzer::new),
            Map.entry("ko", CJKAnalyzer::new));

    private final Analyzer analyzer;
    private final AskingWords asking;

    /** @param language a BCP 47 code; any without an analyzer of its own gets Unicode's words in lower case */
    Terms(String language) {
        String base = language.split("-", 2)[0];
        analyzer = ANALYZERS.getOrDefault(base, StandardAnalyzer::new).get();
        asking = new AskingWords(base, this::of);
    }

    /** A question's terms in their order, without those that only ask. */
    List<String> asked(String question) {
        return asking.leftOutOf(of(question));
    }

    /** The text's terms in their order, repeated as often as they occur. */
    List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
