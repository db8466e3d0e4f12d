package dev.footnote.article.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metadata that DOCX and EPUB share, in the terms of Dublin Core; {@code null} for whatever is left out. */
record DublinCore(
        @Nullable String title,
        @Nullable String creator,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable LocalDate date) {

    private static final int ISO_DAY = 10;

    /** Reads the elements of that vocabulary wherever they stand in an XML part; nothing from a part that is missing. */
    static DublinCore read(byte @Nullable [] xml) throws DocumentException {
        String title = null;
        String publisher = null;
        String language = null;
        LocalDate date = null;
        List<String> creators = new ArrayList<>();
        XmlReader reader = xml == null ? null : new XmlReader(xml);
        while (reader != null && reader.next()) {
            if (!reader.isStart()) {
                continue;
            }
            switch (reader.name()) {
                case "title" -> title = first(title, reader.readText());
                case "creator" -> creators.add(reader.readText());
                case "publisher" -> publisher = first(publisher, reader.readText());
                case "language" -> language = first(language, reader.readText());
                case "date", "created" -> date = date == null ? day(reader.readText()) : date;
                default -> {}
            }
        }
        creators.removeIf(String::isBlank);
        return new DublinCore(
                title, creators.isEmpty() ? null : String.join(", ", creators), publisher, language, date);
    }

    private static @Nullable String first(@Nullable String known, String next) {
        return known != null || next.isBlank() ? known : next;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(ISO_DAY, text.length())));
        } catch (DateTimeParseException noWholeDay) {
            return null;
        }
    }
}
