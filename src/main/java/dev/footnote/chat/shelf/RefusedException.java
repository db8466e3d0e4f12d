package dev.footnote.chat.shelf;

/** An article could not be had. The message is for the log; readers are told by the obstacle. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    RefusedException(Obstacle obstacle, Throwable cause) {
        super(obstacle + ": " + cause.getMessage(), cause);
        this.obstacle = obstacle;
    }

    RefusedException(Obstacle obstacle, String detail) {
        super(obstacle + ": " + detail);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
