package dev.footnote.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser takes for the article, on small pages with one trap each. */
class HtmlParserTest {

    private static final String FIRST =
            "The harbour council voted on Tuesday to rebuild the old lighthouse, which a storm brought down last winter.";
    private static final String SECOND =
            "Masons will begin in spring, said Ada Quill, who chairs the council, and the lamp should be lit by autumn.";
    private static final String THIRD =
            "Until then a ship with a light on its mast will ride at anchor off the point, as one did a century ago.";
    private static final String STORY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    private static final String NAVIGATION =
            "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sea'>Sea and coast</a></li></ul></nav>";

    private static List<Block> blocks(String body) {
        return HtmlParser.parse("<html><body>" + NAVIGATION + body + "</body></html>", "https://quay.example/a")
                .blocks();
    }

    private static List<String> texts(String body) {
        return blocks(body).stream().map(Block::text).toList();
    }

    @Test
    void keepsTheStoryAndLeavesOutTheNavigation() {
        assertThat(texts("<main><h1>Lighthouse to rise again</h1>" + STORY + "</main>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void leavesOutTheTeasersAfterTheEndWhateverTheyAreNamed() {
        String teaser = "<div class='xq7'><h3><a href='/t%d'>Fishermen ask for a deeper harbour basin</a></h3>"
                + "<p>They say that the silt of three winters has made the passage too shallow for them. Boats wait.</p></div>";
        assertThat(texts("<div>" + STORY + "<div>" + teaser.repeat(4) + "</div></div>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void leavesOutCommentsThatAreLongerThanTheStory() {
        String comment = "<div class='comment'><p>I remember the old one well, and I say that it should be left as it"
                + " fell, as a warning to all of us who think that stone can stand against the sea.</p></div>";
        assertThat(texts("<article>" + STORY + "</article><section id='comments'>" + comment.repeat(20) + "</section>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void takesTheArticleWithTheHeadlineAmongSeveral() {
        String other =
                "<article><p>" + "A second story stands on the same page and is much longer than the first. ".repeat(8)
                        + "</p></article>";
        assertThat(texts("<div><article><h1>Lighthouse to rise again</h1>" + STORY + "</article>" + other + other
                        + "</div>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void joinsATextThatIsSpreadOverSiblingContainers() {
        String part = "<section class='part'><div><p>%s</p><p>%s</p></div></section>";
        assertThat(texts("<div>" + part.formatted(FIRST, SECOND) + "<div class='ad-slot'>Buy lamps</div>"
                        + part.formatted(THIRD, FIRST + " Again.") + "</div>"))
                .containsExactly(FIRST, SECOND, THIRD, FIRST + " Again.");
    }

    @Test
    void leavesOutLabelsBetweenParagraphsButNotSentencesThatStartLikeOne() {
        String posted = "Posted on the church door, the plan drew a crowd that stayed until the lamps were lit.";
        assertThat(texts("<article><p>" + FIRST + "</p><p>Advertisement</p><p>READ MORE: <a href='/x'>Storm</a></p><p>"
                        + posted + "</p><p>" + THIRD + "</p></article>"))
                .containsExactly(FIRST, posted, THIRD);
    }

    @Test
    void leavesOutTheAppealAtTheEndButNotOneThatTheStoryTellsOf() {
        String inside =
                "The council asks readers to subscribe to its bond, which pays four per cent a year until it is repaid.";
        assertThat(
                        texts(
                                "<article><p>" + FIRST + "</p><p>" + inside + "</p><p>" + THIRD
                                        + "</p><p>Sign up for our newsletter and never miss a story from the coast again.</p></article>"))
                .containsExactly(FIRST, inside, THIRD);
    }

    @Test
    void cutsTheListThatAHeadingAnnouncesAsMoreStories() {
        assertThat(
                        texts(
                                "<article>" + STORY.repeat(2)
                                        + "<h3>More great stories</h3><ul><li>Why gulls cry</li><li>How ropes are laid</li></ul></article>"))
                .hasSize(6)
                .doesNotContain("Why gulls cry");
    }

    @Test
    void marksLegendsOfPicturesAsCaptions() {
        assertThat(blocks("<article><p>" + FIRST + "</p><figure><img src='a.jpg'><figcaption>The point in March."
                        + "</figcaption></figure><p>" + SECOND + "</p></article>"))
                .containsExactly(
                        Block.of(Block.Kind.PARAGRAPH, FIRST),
                        Block.of(Block.Kind.CAPTION, "The point in March."),
                        Block.of(Block.Kind.PARAGRAPH, SECOND));
    }

    @Test
    void takesACreditForACaptionButNotASentenceAboutThePicture() {
        String sentence = "The big picture: stone is dear, and will be dearer still in spring.";
        assertThat(blocks("<article><p>" + FIRST + "</p><p>The point in March (Image: Quay)</p><p>" + sentence
                        + "</p><p>" + THIRD + "</p></article>"))
                .contains(Block.of(Block.Kind.CAPTION, "The point in March (Image: Quay)"))
                .contains(Block.of(Block.Kind.PARAGRAPH, sentence));
    }

    @Test
    void tellsHeadingsListsQuotationsCodeAndTablesApart() {
        String table = "<table><tr><th>Year</th><th>Height</th></tr><tr><td>1871</td><td>31 m</td></tr></table>";
        assertThat(blocks("<article><p>" + FIRST
                        + "</p><h2>The plan</h2><ul><li>Stone from the <b>old</b> quarry</li></ul>"
                        + "<blockquote><p>It will stand.</p></blockquote><pre>lamp {\n  on: dusk\n}</pre>" + table
                        + "<p>" + THIRD + "</p></article>"))
                .containsExactly(
                        Block.of(Block.Kind.PARAGRAPH, FIRST),
                        Block.heading(2, "The plan"),
                        Block.of(Block.Kind.LIST_ITEM, "Stone from the old quarry"),
                        Block.of(Block.Kind.QUOTE, "It will stand."),
                        Block.of(Block.Kind.CODE, "lamp {\n  on: dusk\n}"),
                        Block.of(Block.Kind.TABLE_ROW, "Year | Height"),
                        Block.of(Block.Kind.TABLE_ROW, "1871 | 31 m"),
                        Block.of(Block.Kind.PARAGRAPH, THIRD));
    }

    @Test
    void readsATableThatOnlyLaysOutThePageLikeAnyOtherElement() {
        assertThat(texts("<table><tr><td><a href='/x'>Archive</a></td><td>" + STORY + "</td></tr></table>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void partsParagraphsAtTwoLineBreaksAndFoldsWhiteSpace() {
        assertThat(texts("<div>" + FIRST.replace(" ", " \n ") + "<br> <br>" + SECOND.replace("spring", "spr&shy;ing")
                        + "<br><br>" + THIRD.replace(" ", "&nbsp;") + "</div>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void keepsAPostThatIsEmbeddedInTheStory() {
        String post = "Stone can wait; sailors can't.";
        assertThat(blocks("<article><p>" + FIRST + "</p><div class='social-embed'><blockquote>" + post
                        + "</blockquote></div><p>" + THIRD + "</p></article>"))
                .contains(Block.of(Block.Kind.QUOTE, post));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "style='display: none'", "style='color:red; visibility:hidden'"})
    void leavesOutWhatTheBrowserWouldNotShow(String attribute) {
        assertThat(texts("<article><p>" + FIRST + "</p><p " + attribute + ">" + SECOND + "</p><p>" + THIRD
                        + "</p></article>"))
                .containsExactly(FIRST, THIRD);
    }

    @Test
    void readsHiddenTextIfThePageShowsNothingElse() {
        assertThat(texts("<div style='display:none'><article>" + STORY + "</article></div>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void readsAStoryInsideAnElementNamedLikeClutter() {
        assertThat(texts("<div class='sidebar-wrapper'><div class='widget'>" + STORY + "</div></div>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void readsAStoryWhoseElementsSayWhatTheyHaveOrWhatItIsAbout() {
        assertThat(texts(
                        "<div class='has-related no-comments comments-open'><div class='post tag-cookies category-popular"
                                + " author-newsletter section-footer'>" + STORY + "</div></div><div><p>" + FIRST
                                + "</p></div>"))
                .startsWith(FIRST, SECOND, THIRD);
    }

    @Test
    void takesWhatTheDescriptionSpeaksOfEvenIfItIsNamedLikeClutter() {
        String head =
                "<title>Old lighthouse to be rebuilt by autumn</title><meta name='description' content='The harbour"
                        + " council voted on Tuesday to rebuild the lighthouse. Masons will begin in spring.'>";
        String notice =
                "<p>This shop sells ropes, lamps and nets, and sends them to any address on the coast within a week or two.</p>";
        List<Block> found = HtmlParser.parse(
                        "<head>" + head + "</head><body><div class='related'>" + STORY + THIRD + "</div><div>" + notice
                                + "</div></body>",
                        "")
                .blocks();
        assertThat(found).extracting(Block::text).startsWith(FIRST, SECOND, THIRD);
    }

    @Test
    void takesTheTextThatIsDeclaredAsDataIfThePageShowsNone() {
        String data = "{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse\",\"articleBody\":\"" + FIRST + "\\n\\n"
                + SECOND + "\"}";
        assertThat(texts("<div id='root'></div><script type='application/ld+json'>" + data + "</script>"))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void prefersWhatThePageShowsToAStubThatItDeclares() {
        String data = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + FIRST + "\"}";
        assertThat(texts("<article>" + STORY + "</article><script type='application/ld+json'>" + data + "</script>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void recognisesProseInScriptsThatWriteDenser() {
        String chinese = "港口委员会周二投票决定重建去年冬天被风暴摧毁的旧灯塔，石匠将于春季开工，灯塔预计秋季点亮。";
        assertThat(texts("<div><a href='/'>首页</a></div><div><p>" + chinese + "</p><p>" + chinese + "</p></div>"))
                .containsExactly(chinese, chinese);
    }

    @Test
    void findsNoBlocksInAnEmptyPage() {
        assertThat(HtmlParser.parse("", "").blocks()).isEmpty();
        assertThat(HtmlParser.parse("<html><head><title>x</title></head></html>", "")
                        .blocks())
                .isEmpty();
    }
}
