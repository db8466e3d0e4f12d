package dev.footnote.telegram;

import dev.footnote.config.Texts;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Announces the bot's commands to Telegram, in English for all and in each language that has a bundle. */
final class CommandMenu {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);

    private CommandMenu() {}

    /** Registers the commands; a failure is only logged, for the commands work without being announced. */
    static void announce(BotApi api) {
        for (Locale language : Texts.LANGUAGES) {
            Messages messages = Messages.in(language);
            SetMyCommands.SetMyCommandsBuilder<?, ?> call = SetMyCommands.builder()
                    .commands(List.of(
                            new BotCommand("article", messages.say(Phrase.COMMAND_ARTICLE)),
                            new BotCommand("articles", messages.say(Phrase.COMMAND_ARTICLES)),
                            new BotCommand("summary", messages.say(Phrase.COMMAND_SUMMARY)),
                            new BotCommand("outline", messages.say(Phrase.COMMAND_OUTLINE)),
                            new BotCommand("all", messages.say(Phrase.COMMAND_ALL)),
                            new BotCommand("new", messages.say(Phrase.COMMAND_NEW)),
                            new BotCommand("help", messages.say(Phrase.COMMAND_HELP)),
                            new BotCommand("privacy", messages.say(Phrase.COMMAND_PRIVACY)),
                            new BotCommand("export", messages.say(Phrase.COMMAND_EXPORT)),
                            new BotCommand("forget", messages.say(Phrase.COMMAND_FORGET))));
            if (!language.equals(Locale.ENGLISH)) {
                call.languageCode(language.getLanguage());
            }
            api.callAsync(call.build()).exceptionally(failure -> {
                LOG.warn("The commands could not be announced: {}", failure.getMessage());
                return false;
            });
        }
    }
}
