package dev.footnote.answer.reply;

import dev.footnote.answer.reply.Claim.Place;
import dev.footnote.answer.reply.ModelReply.Claims;
import dev.footnote.answer.reply.ModelReply.NotStated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a model's reply: {@code "Yes.<think>..</think> **China** sent five (see [10])."} becomes the claim "China sent
 * five." citing 10. An uncited sentence stays a claim, without numbers, for the checker to find support for or to
 * withhold. A bare "yes" or "no" is dropped, since no check can tell whether it fits the question.
 */
public final class ReplyParser {

    /** What a model writes when the article doesn't say. */
    public static final String NOT_STATED = "NOT_STATED";

    /** Longer replies are cut: a model that never ends must not cost the reader's time. */
    private static final int LONGEST = 20_000;

    private static final Pattern YES_OR_NO = Pattern.compile(
            "^(?:yes|no|yeah|nope|ja|nein|да|нет|sí|si|no|oui|non|是的|是|不是|不|对|sure|certainly|of course)"
                    + "(?:[.!,，。！:]+\\s*|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHATTER = Pattern.compile(
            "^(?i:here(?:'s|’s| is| are) |i hope |hope this |let me know|feel free|is there anything|based on the "
                    + "(?:article|text|sentences|passages|context|information)|(?:in|according to) the article|answer|in"
                    + " (?:short|summary|conclusion)|to (?:summari[sz]e|sum up)|antwort|zusammenfassend|laut dem artikel|"
                    + "kurz|ответ|согласно статье|коротко|итак|respuesta|según el artículo|en resumen|答案|回答|总之"
                    + "|根据文章)[^\\p{Lu}\\p{Nd}]{0,60}$",
            Pattern.UNICODE_CASE);

    private final Pattern marker;
    private final Pattern bracketedMarker;
    private final Pattern markerOnly;
    private final Pattern markerFirst;

    public ReplyParser() {
        this(NOT_STATED);
    }

    /** With another marker for "not stated", words parted by underscores. */
    public ReplyParser(String notStated) {
        String words = String.join("[_\\s-]?", notStated.split("_"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        marker = Pattern.compile("\\b" + notStated + "\\b", flags);
        bracketedMarker = Pattern.compile("\\s*[(\\[]\\s*" + notStated + "\\s*[)\\]]", flags);
        markerOnly = Pattern.compile("^[^\\p{L}\\p{N}]*" + words + "[^\\p{L}\\p{N}]*$", flags);
        markerFirst = Pattern.compile("^[^\\p{L}\\p{N}]*" + notStated + "[^\\p{L}\\p{N}]*(?:[:.,;–—-]|\\().*", flags);
    }

    public ModelReply parse(String reply) {
        List<Claim> all = claimsOf(reply.length() > LONGEST ? reply.substring(0, LONGEST) : reply);
        List<Integer> cited = all.stream()
                .flatMap(claim -> claim.numbers().stream())
                .distinct()
                .toList();
        boolean opens = !all.isEmpty() && isMarker(all.get(0));
        boolean alone = cited.isEmpty() && all.stream().anyMatch(this::isMarker);
        if (opens || alone) {
            return new NotStated(cited);
        }
        return new Claims(withLeadIns(all.stream()
                .filter(claim -> !isMarker(claim))
                .map(this::withoutMarker)
                .filter(claim -> !marker.matcher(claim.text()).find())
                .toList()));
    }

    private List<Claim> claimsOf(String reply) {
        String text = Tidy.withoutThoughts(Tidy.withoutInvisibles(reply));
        text = CitationMarks.unify(Tidy.withoutTags(text));
        List<Claim> claims = new ArrayList<>();
        for (MarkdownPassages.Passage passage : MarkdownPassages.of(Apparatus.dropped(text))) {
            if (!passage.heading() || markerOnly.matcher(passage.text()).matches()) {
                ClaimSplitter.split(passage, claims);
            }
        }
        return withoutChatter(claims);
    }

    /** Drops what states nothing; the claim after it takes its place in the layout. */
    private static List<Claim> withoutChatter(List<Claim> claims) {
        List<Claim> kept = new ArrayList<>();
        Place vacant = Place.RUN_ON;
        for (Claim claim : claims) {
            Place place = claim.place() == Place.RUN_ON ? vacant : claim.place();
            String statement = withoutYesOrNo(claim.text());
            if (statement.isBlank()
                    || claim.numbers().isEmpty() && CHATTER.matcher(statement).find()) {
                vacant = place;
            } else {
                kept.add(new Claim(statement, claim.numbers(), place));
                vacant = Place.RUN_ON;
            }
        }
        return kept;
    }

    private static String withoutYesOrNo(String text) {
        String statement = YES_OR_NO.matcher(text).replaceFirst("");
        return statement.isEmpty() || statement.equals(text)
                ? statement
                : statement.substring(0, 1).toUpperCase(Locale.ROOT) + statement.substring(1);
    }

    private boolean isMarker(Claim claim) {
        return markerOnly.matcher(claim.text()).matches()
                || markerFirst.matcher(claim.text()).matches();
    }

    /** A marker in brackets at a claim's end says nothing more than the claim. */
    private Claim withoutMarker(Claim claim) {
        String text = bracketedMarker.matcher(claim.text()).replaceAll("");
        return text.isBlank() ? claim : new Claim(text, claim.numbers(), claim.place());
    }

    /** A line that announces a list rests on what the list's items cite. */
    private static List<Claim> withLeadIns(List<Claim> claims) {
        List<Claim> led = new ArrayList<>(claims);
        for (int i = 0; i < led.size(); i++) {
            if (led.get(i).leadsIn() && led.get(i).numbers().isEmpty()) {
                led.set(i, led.get(i).citing(numbersOfItems(claims, i + 1)));
            }
        }
        return led;
    }

    private static List<Integer> numbersOfItems(List<Claim> claims, int from) {
        return claims.subList(from, claims.size()).stream()
                .takeWhile(claim -> claim.place() != Place.PARAGRAPH)
                .flatMap(claim -> claim.numbers().stream())
                .distinct()
                .toList();
    }
}
