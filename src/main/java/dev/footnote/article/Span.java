package dev.footnote.article;

/** A half-open range of UTF-16 offsets, {@code start} inclusive and {@code end} exclusive, into a text. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") must have 0 <= start <= end");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** This span moved right by {@code offset} characters. */
    public Span shift(int offset) {
        return new Span(start + offset, end + offset);
    }

    /** The part of {@code text} that this span covers; throws if the span reaches past its end. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
