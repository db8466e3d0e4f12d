package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a search together on LangChain4j's augmentor, and evidence from what it found. */
record Assembly(PromptTemplate template, int contextTokens) {

    /** Runs the retrievers and aggregates what they find; {@link #prompt} injects it. */
    List<Content> augment(
            ArticleIndex index, Question question, List<ContentRetriever> retrievers, ContentAggregator aggregator) {
        UserMessage asked = UserMessage.from(question.asked());
        return DefaultRetrievalAugmentor.builder()
                .queryTransformer(query -> List.of(Query.from(question.text(), query.metadata())))
                .queryRouter(query -> retrievers)
                .contentAggregator(aggregator)
                .contentInjector((contents, message) -> message) // Evidence injects, if a model is to read it
                .executor(Runnable::run) // the retrievers take less than handing them to other threads does
                .build()
                .augment(new AugmentationRequest(asked, Metadata.from(asked, null, List.of())))
                .contents();
    }

    /** The question with what was found, the best first. */
    Supplier<UserMessage> prompt(ArticleIndex index, String question, List<? extends Content> found) {
        return () -> (UserMessage)
                new NumberedInjector(template, reading(index)).inject(List.copyOf(found), UserMessage.from(question));
    }

    /** Evidence with sentences put first that were found otherwise, the best first. */
    Evidence found(ArticleIndex index, Evidence evidence, List<RankedSentence> found) {
        Set<Sentence> first = found.stream().map(RankedSentence::sentence).collect(Collectors.toSet());
        List<RankedSentence> ranked = Stream.concat(
                        found.stream(), evidence.ranked().stream().filter(other -> !first.contains(other.sentence())))
                .limit(RetrievalChain.KEPT)
                .toList();
        return evidence(index, evidence.question(), ranked, evidence.confidence(), Certainty.CLOSEST, evidence.reach());
    }

    /** Evidence of sentences that no retriever ranked, the best first, injected into the prompt like others. */
    Evidence evidence(
            ArticleIndex index,
            String question,
            List<RankedSentence> ranked,
            double confidence,
            Certainty certainty,
            Reach reach) {
        List<Content> contents = ranked.stream()
                .<Content>map(one -> new Candidate(one.sentence(), one.score()))
                .toList();
        Reading reading = reading(index);
        return new Evidence(
                question,
                ranked,
                confidence,
                certainty,
                reading.of(ranked.stream().map(RankedSentence::sentence).toList()),
                prompt(index, question, contents),
                reach,
                Evidence.SURE);
    }

    /** The same with another prompt. */
    Assembly with(PromptTemplate other) {
        return new Assembly(other, contextTokens);
    }

    Reading reading(ArticleIndex index) {
        return new Reading(index.article(), index.lines(), contextTokens);
    }
}
