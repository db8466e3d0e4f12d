package dev.footnote.answer.model;

import java.util.concurrent.atomic.AtomicLong;

/** An allowance that tells a test what was spent of it. */
public class Purse implements Allowance {

    private final long tokens;
    private final AtomicLong spent = new AtomicLong();

    public Purse(long tokens) {
        this.tokens = tokens;
    }

    /** One that covers any call until something was spent. */
    public static Purse forOneCall() {
        return new Purse(Long.MAX_VALUE) {
            @Override
            public boolean covers(long wanted) {
                return spent() == 0;
            }
        };
    }

    public long spent() {
        return spent.get();
    }

    @Override
    public boolean covers(long wanted) {
        return spent() + wanted <= tokens;
    }

    @Override
    public void spend(long count) {
        spent.addAndGet(count);
    }
}
