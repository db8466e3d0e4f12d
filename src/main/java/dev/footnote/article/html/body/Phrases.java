package dev.footnote.article.html.body;

import java.util.regex.Pattern;

/**
 * What sites of all kinds print around articles, in the languages that Footnote answers in and some of their neighbours.
 * The patterns look more than once at a character, so they are asked about short texts only.
 */
final class Phrases {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern LABEL = Pattern.compile(
            "^\\W*(?:"
                    + "advert(?:isement)?s?|an[uú]ncios?|publicidade?|publicidad|publicité|pubblicit[àa]|werbung|anzeige|"
                    + "iklan|реклама|广告|"
                    + "share|share (?:this|on)\\b.*|sharing is caring.*|print|e-?mail|tweet|"
                    + "(?:read|see) (?:more|also|next|this)\\b.*|more:.*|(?:read|watch|listen|related|see):.*|"
                    + "related(?: (?:stories|articles|posts|content|roundup|links|coverage|news|video))?|"
                    + "(?:you )?(?:may|might) also like.*|(?:continue|keep) reading.*|click here to (?:subscribe|read).*|"
                    + "lire aussi.*|leggi anche.*|lea también.*|leia (?:também|mais).*|mehr zum thema.*|lesen sie auch.*|"
                    + "читайте также.*|"
                    + "tags?:?|tags?: .*|posted (?:in|on|by)\\b.*|filed under.*|first published.*|"
                    + "(?:story|article) continues.*|loading.*|skip (?:to|ad)\\b.*|"
                    + "(?:\\d+ )?comments?|leave a (?:comment|reply).*|reply|добавить отзыв|комментарии|"
                    + "(?:\\d+ )?min(?:ute)?s? read|reading time.*|tempo de leitura.*|lesezeit.*"
                    + ")\\W*$",
            FLAGS);

    private static final Pattern APPEAL = Pattern.compile(
            "\\b(?:subscrib(?:e|ing)\\b|newsletters?|your inbox|letters? to the editor|"
                    + "follow (?:us|him|her|me|them)\\b|"
                    + "(?:follow|like|find|join) .{0,40}\\bon (?:facebook|twitter|instagram|youtube|linkedin|telegram)|"
                    + "(?:have|got) a tip|all rights reserved|powered by|copyright|trust principles|"
                    + "moderating (?:all )?comments|download (?:the|our) app|click here (?:for|to) )|©",
            FLAGS);

    private static final Pattern TIME = Pattern.compile(
            ".*\\b\\d{1,2}\\b.*\\b(?:19|20)\\d\\d\\b.*|.*\\b\\d{1,2}:\\d\\d\\b.*|.*\\b(?:19|20)\\d\\d-\\d\\d.*");

    private static final Pattern MORE = Pattern.compile(
            "^\\W*(?:"
                    + "(?:more|other|our|latest|top|recent|great|must[- ]reads?|editors?.? picks?|popular|trending|"
                    + "recommended|most (?:popular|read|viewed))\\b"
                    + ".{0,30}\\b(?:stories|articles|news|posts|reading|reads|picks|videos)|"
                    + "more (?:from|on|about|great|in)\\b.{0,40}|related(?: .{0,20})?|read (?:next|more|also).{0,20}|"
                    + "you (?:may|might) .{0,20}like|further reading|see also|up next|what to read next|"
                    + "mehr zum thema|weitere artikel|articles (?:liés|similaires)|articoli correlati|leggi anche|"
                    + "art[ií](?:gos|culos) relacionados|posts relacionados|você (?:pode|também).{0,25}|te puede interesar|"
                    + "читайте также|материалы по теме|самые популярные.{0,20}|похожие .{0,20}|相关(?:阅读|文章|新闻)"
                    + ")\\W*$",
            FLAGS);

    private static final String PICTURE = "(?:image|photo|picture|photograph|foto|bild|фото)s?";
    private static final Pattern LEGEND = Pattern.compile(
            "^" + PICTURE + "(?: credit| by| courtesy)?\\s?[:/©].*|"
                    + ".*[(\\[]" + PICTURE + "(?: credit| by| courtesy)?\\s?[:/©].*|"
                    + ".*\\bgetty images\\W*|^" + PICTURE + " (?:by|via|courtesy|credit)\\b.*|.*\\bphotos? ©.*",
            FLAGS);

    private Phrases() {}

    /** A label between paragraphs: an advertisement's, a button's, a link's to elsewhere. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    /** Something said to the reader rather than about the subject. */
    static boolean isAppeal(String text) {
        return APPEAL.matcher(text).find();
    }

    /** A day or an hour. */
    static boolean namesTime(String text) {
        return TIME.matcher(text).matches();
    }

    /** The opening of the list of other articles that closes many pages. */
    static boolean opensMore(String text) {
        return MORE.matcher(text).matches();
    }

    /** A picture's legend or credit. */
    static boolean isLegend(String text) {
        return LEGEND.matcher(text).matches();
    }
}
