package dev.footnote.telegram.api;

import dev.footnote.telegram.api.CallFailedException.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Reads what a failed call means. The server's description decides before its code, which Telegram reserves the right
 * to change.
 */
final class Diagnosis {

    private static final int GATEWAY_TIMEOUT = 504;

    private static final List<String> NEEDLESS =
            List.of("message is not modified", "query is too old", "message to delete not found");

    private static final List<String> UNREACHABLE = List.of(
            "bot was blocked by the user",
            "user is deactivated",
            "bot was kicked",
            "bot is not a member",
            "bot can't initiate conversation",
            "chat not found",
            "have no rights to send",
            "not enough rights to send");

    private Diagnosis() {}

    static CallFailedException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TelegramApiRequestException refusal && code(refusal) != 0) {
                return ofRefusal(refusal);
            }
            if (cause instanceof Wire.ForeignAnswerException foreign) {
                return ofStatus(foreign.status(), String.valueOf(foreign.getMessage()));
            }
            if (cause instanceof Wire.LostAnswerException lost) {
                return new CallFailedException(Kind.UNKNOWN_FATE, 0, String.valueOf(lost.getMessage()));
            }
            if (cause instanceof IOException unsent) {
                return new CallFailedException(Kind.UNSENT, 0, unsent.toString());
            }
        }
        return new CallFailedException(Kind.UNKNOWN_FATE, 0, "unreadable answer: " + failure);
    }

    private static int code(TelegramApiRequestException refusal) {
        return refusal.getErrorCode() == null ? 0 : refusal.getErrorCode();
    }

    private static CallFailedException ofRefusal(TelegramApiRequestException refusal) {
        String description = String.valueOf(refusal.getApiResponse());
        ResponseParameters parameters = refusal.getParameters();
        Long movedTo = parameters == null ? null : parameters.getMigrateToChatId();
        if (movedTo != null) {
            return new CallFailedException(Kind.MOVED, code(refusal), description, 0, movedTo);
        }
        Integer retryAfter = parameters == null ? null : parameters.getRetryAfter();
        if (retryAfter != null) {
            return new CallFailedException(Kind.FLOOD, code(refusal), description, retryAfter, 0);
        }
        return ofStatus(code(refusal), description);
    }

    private static CallFailedException ofStatus(int status, String description) {
        return new CallFailedException(kind(status, description.toLowerCase(Locale.ROOT)), status, description);
    }

    private static Kind kind(int status, String description) {
        if (NEEDLESS.stream().anyMatch(description::contains)) {
            return Kind.NEEDLESS;
        }
        if (UNREACHABLE.stream().anyMatch(description::contains)) {
            return Kind.UNREACHABLE;
        }
        if (description.contains("can't parse entities")) {
            return Kind.UNPARSABLE;
        }
        if (status == 404 && description.equals("not found")) {
            // what the server says to a token that isn't even formed like one
            return Kind.UNAUTHORIZED;
        }
        return switch (status) {
            case 401 -> Kind.UNAUTHORIZED;
            case 403 -> Kind.UNREACHABLE;
            case 409 -> Kind.CONFLICT;
            case 429 -> Kind.FLOOD;
            case GATEWAY_TIMEOUT -> Kind.UNKNOWN_FATE;
            default -> status >= 500 || status < 400 ? Kind.SERVER : Kind.REFUSED;
        };
    }
}
