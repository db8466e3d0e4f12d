package dev.footnote.article.document;

import org.jspecify.annotations.Nullable;

/** A document was refused. The message is one line in English: what, why, and what to do instead. */
public final class DocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a document was refused. */
    public enum Problem {
        /** It is not what its first bytes promise, or broken. */
        BROKEN,
        /** It asks for a password or is locked by a bookseller. */
        LOCKED,
        /** It unpacks to more than is read: {@link DocumentException#limit} says how much that is. */
        TOO_LARGE,
        /** Reading it takes too long. */
        TOO_SLOW,
        /** It holds what no honest document holds, such as XML entities that multiply. */
        UNSAFE
    }

    private final Problem problem;
    private final long limit;

    private DocumentException(Problem problem, long limit, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.limit = limit;
    }

    static DocumentException broken(String what, @Nullable Throwable cause) {
        return new DocumentException(
                Problem.BROKEN, 0, what + ": save it anew and send it again, or paste its text", cause);
    }

    static DocumentException locked(String what) {
        return new DocumentException(Problem.LOCKED, 0, what + ": send an unlocked copy, or paste its text", null);
    }

    /** @param limit the number that was passed, of the things that {@code what} names */
    static DocumentException tooLarge(String what, long limit) {
        return new DocumentException(
                Problem.TOO_LARGE, limit, what + " (more than " + limit + "): send a part of it", null);
    }

    static DocumentException tooSlow(long seconds) {
        return new DocumentException(
                Problem.TOO_SLOW,
                seconds,
                "reading the document took more than " + seconds + " seconds: send a part of it, or paste its text",
                null);
    }

    static DocumentException unsafe(String what) {
        return new DocumentException(Problem.UNSAFE, 0, what + ": paste the text instead", null);
    }

    public Problem problem() {
        return problem;
    }

    /** The limit that was passed, in the unit that the message names; 0 if none was. */
    public long limit() {
        return limit;
    }
}
