package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bot does in groups, where most messages are not for it. */
class GroupTest {

    private static final long GROUP = -1_001;

    private final RunningBot bot = new RunningBot();

    @AfterEach
    void theServerHasNothingToObjectTo() {
        bot.close();
        assertThat(bot.server.violations()).isEmpty();
    }

    @Test
    void onlyWhatIsAddressedToTheBotIsAnswered() {
        bot.server.updates().sayInGroup(GROUP, "How many warships, folks?", "");
        bot.server.updates().sayInGroup(GROUP, "/help@other_bot", "");
        bot.server.updates().sayInGroup(GROUP, "/dance", "");
        bot.server
                .updates()
                .sayInGroup(
                        GROUP,
                        "@test_bot how many?",
                        ",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":9}]");
        bot.server.updates().sayInGroup(GROUP, "/ask@test_bot how many\nships?", "");
        bot.server
                .updates()
                .sayInGroup(
                        GROUP,
                        "and then?",
                        ",\"reply_to_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-1001,\"type\":"
                                + "\"supergroup\"},\"from\":{\"id\":123456,\"is_bot\":true,\"first_name\":\"T\"}}");

        assertThat(bot.replies(GROUP, 3)).hasSize(3);
        assertThat(bot.desk.asked).containsExactly("how many?", "how many\nships?", "and then?");
    }

    @Test
    void aReplyGoesToTheTopicOfItsQuestion() {
        bot.server.updates().sayInGroup(GROUP, "/ask how many?", ",\"is_topic_message\":true,\"message_thread_id\":42");

        bot.replies(GROUP, 1);
        assertThat(bot.server
                        .calls("sendMessage")
                        .get(0)
                        .parameters()
                        .path("message_thread_id")
                        .asInt())
                .isEqualTo(42);
        assertThat(bot.server
                        .calls("sendChatAction")
                        .get(0)
                        .parameters()
                        .path("message_thread_id")
                        .asInt())
                .isEqualTo(42);
    }

    @Test
    void otherBotsAndChannelPostsAreIgnored() {
        bot.server
                .updates()
                .add("\"message\":{\"message_id\":1,\"date\":1,\"text\":\"/ask how many?\",\"chat\":{\"id\":-1001,"
                        + "\"type\":\"supergroup\"},\"from\":{\"id\":9,\"is_bot\":true,\"first_name\":\"B\"}}");
        bot.server
                .updates()
                .add("\"channel_post\":{\"message_id\":1,\"date\":1,\"text\":\"/help\",\"chat\":{\"id\":-1002,"
                        + "\"type\":\"channel\"}}");
        bot.server.updates().add("\"some_future_kind\":{\"id\":1}");
        bot.server.updates().say(5, "still there?");

        bot.replies(5, 1);
        assertThat(bot.server.calls("sendMessage")).hasSize(1);
    }
}
