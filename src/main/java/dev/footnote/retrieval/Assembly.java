package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.prompt.NumberedPrompt;
import dev.footnote.retrieval.prompt.Reading;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a search together on LangChain4j's augmentor, and evidence from what it found. */
record Assembly(PromptTemplate template, int contextTokens) {

    /** Runs the retrievers and aggregates what they find, the best first; {@link #evidence} makes the prompt of it. */
    List<Candidate> augment(Question question, List<ContentRetriever> retrievers, ContentAggregator aggregator) {
        UserMessage asked = UserMessage.from(question.asked());
        return DefaultRetrievalAugmentor.builder()
                .queryTransformer(query -> List.of(Query.from(question.text(), query.metadata())))
                .queryRouter(query -> retrievers)
                .contentAggregator(aggregator)
                .contentInjector((contents, message) -> message) // Evidence injects, if a model is to read it
                .executor(Runnable::run) // the retrievers take less than handing them to other threads does
                .build()
                .augment(new AugmentationRequest(asked, Metadata.from(asked, null, List.of())))
                .contents()
                .stream()
                .map(content -> (Candidate) content)
                .toList();
    }

    /** Evidence with sentences put first that were found otherwise, the best first. */
    Evidence found(ArticleIndex index, Evidence evidence, List<RankedSentence> found) {
        Set<Sentence> first = found.stream().map(RankedSentence::sentence).collect(Collectors.toSet());
        List<RankedSentence> ranked = Stream.concat(
                        found.stream(), evidence.ranked().stream().filter(other -> !first.contains(other.sentence())))
                .limit(PackagedSearch.KEPT)
                .toList();
        return evidence(
                index,
                evidence.question(),
                ranked,
                evidence.confidence(),
                Certainty.CLOSEST,
                evidence.reach(),
                Evidence.SURE);
    }

    /** Evidence of ranked sentences, with what a model is to read around them; its prompt is written when asked for. */
    Evidence evidence(
            ArticleIndex index,
            String question,
            List<RankedSentence> ranked,
            double confidence,
            Certainty certainty,
            Reach reach,
            double sure) {
        List<Sentence> best = ranked.stream().map(RankedSentence::sentence).toList();
        List<Sentence> context = new Reading(index.article(), index.lines(), contextTokens).of(best);
        NumberedPrompt prompt = new NumberedPrompt(template, index.lines());
        return new Evidence(
                question,
                ranked,
                confidence,
                certainty,
                context,
                () -> prompt.of(question, best, context),
                reach,
                sure);
    }

    /** The same with another prompt. */
    Assembly with(PromptTemplate other) {
        return new Assembly(other, contextTokens);
    }
}
