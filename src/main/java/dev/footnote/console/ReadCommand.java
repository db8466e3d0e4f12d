package dev.footnote.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.Metadata;
import dev.footnote.article.Sentence;
import dev.footnote.wiring.Wiring;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code footnote read}: shows what is extracted from files and addresses. */
@Command(name = "read", description = "Shows what is extracted from files and addresses.")
final class ReadCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParentCommand
    private @Nullable FootnoteCommand parent;

    @Option(names = "--json", description = "Write one JSON object per source.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "What to read; .html.gz too.")
    private List<String> sources = List.of();

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ArticleReader reader = Wiring.reader(Objects.requireNonNull(parent).config());
        int failures = 0;
        for (String source : sources) {
            try {
                Article article = reader.read(source);
                out.println(json ? json(source, article) : article.metadata().title() + "\n\n" + article.text());
            } catch (ArticleException e) {
                failures++;
                if (json) {
                    out.println(MAPPER.createObjectNode().put("source", source).put("error", e.getMessage()));
                } else {
                    System.err.println("footnote: " + e.getMessage());
                }
            }
        }
        return failures == 0 ? 0 : 1;
    }

    private static ObjectNode json(String source, Article article) {
        Metadata metadata = article.metadata();
        ObjectNode row = MAPPER.createObjectNode();
        row.put("source", source)
                .put("title", metadata.title())
                .put("byline", metadata.byline())
                .put("published", Objects.toString(metadata.published(), null))
                .put("site", metadata.site())
                .put("language", metadata.language())
                .put("url", metadata.url())
                .put("text", article.text());
        ArrayNode sentences = row.putArray("sentences");
        for (Sentence sentence : article.sentences()) {
            sentences
                    .addObject()
                    .put("start", sentence.span().start())
                    .put("end", sentence.span().end());
        }
        return row;
    }
}
