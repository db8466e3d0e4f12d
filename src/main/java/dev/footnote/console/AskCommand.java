package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.AnswerJson;
import dev.footnote.answer.AnswerListener;
import dev.footnote.chat.FrontDesk;
import dev.footnote.chat.Inquiry;
import dev.footnote.chat.Reply;
import dev.footnote.config.Texts;
import dev.footnote.wiring.Wiring;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code footnote ask}: answers one question, or one a line from standard input. */
@Command(name = "ask", description = "Answers a question, or one a line from standard input.")
final class AskCommand implements Callable<Integer> {

    private static final double NANOS_A_MILLI = 1e6;

    @ParentCommand
    private @Nullable FootnoteCommand parent;

    @Option(names = "--article", paramLabel = "FILE|URL", description = "The article to ask about.")
    private @Nullable String article;

    @Option(names = "--json", description = "Write one JSON object per question.")
    private boolean json;

    @Option(names = "--follow", description = "Keep the conversation from line to line.")
    private boolean follow;

    @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "Without one, read standard input.")
    private @Nullable String question;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Wiring wiring = new Wiring(Objects.requireNonNull(parent).config())) {
            FrontDesk desk = wiring.desk(Optional.ofNullable(article));
            if (question != null) {
                return answer(desk, question, out) instanceof Failed ? 1 : 0;
            }
            answerLines(desk, out);
            return 0;
        }
    }

    private void answerLines(FrontDesk desk, PrintStream out) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answer(desk, line, out);
            if (!follow) {
                desk.startOver(TerminalChat.TERMINAL);
            }
        }
    }

    private Answer answer(FrontDesk desk, String asked, PrintStream out) {
        long began = System.nanoTime();
        Reply reply = desk.ask(new Inquiry(TerminalChat.TERMINAL, asked), AnswerListener.NONE);
        Answer answer = reply.answer();
        double millis = (System.nanoTime() - began) / NANOS_A_MILLI;
        if (json || question == null) {
            out.println(AnswerJson.line(asked, reply.question(), answer, millis));
        } else {
            Locale locale = desk.languageOf(asked, Texts.speaking(Locale.getDefault()));
            out.println(new TerminalRenderer(System.console() != null).render(answer, locale));
        }
        return answer;
    }
}
