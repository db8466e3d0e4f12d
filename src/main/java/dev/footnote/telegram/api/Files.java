package dev.footnote.telegram.api;

import dev.footnote.config.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.InputFile;

/** Gets the files that readers send and sends them some. The token, which is in a file's address, is never shown. */
public final class Files implements AutoCloseable {

    /** The most that a bot may download. */
    public static final int MOST = 20 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);

    private static final Duration OVERALL = Duration.ofMinutes(2);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final BotApi api;
    private final ApiAddress address;
    private final Secret token;
    private final OkHttpClient http;

    public Files(BotApi api, ApiAddress address, Secret token) {
        this.api = api;
        this.address = address;
        this.token = token;
        http = Wire.through(address.proxy(), new OkHttpClient.Builder())
                .followRedirects(false)
                .connectTimeout(SILENCE)
                .readTimeout(SILENCE)
                .callTimeout(OVERALL)
                .build();
    }

    /** The file's content; empty if it cannot be had or is longer than {@link #MOST}. */
    public Optional<byte[]> get(String fileId) throws InterruptedException {
        try {
            File file = api.call(new GetFile(fileId));
            String path = file.getFilePath();
            return path == null ? Optional.empty() : Optional.of(download(path));
        } catch (CallFailedException e) {
            LOG.warn("A file could not be got: {}", e.description());
        } catch (IOException e) {
            LOG.warn("A file could not be downloaded: {}", hidden(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Sends a text as a file; returns whether it arrived. */
    public boolean send(Place place, String name, String content, String caption) throws InterruptedException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            api.upload(SendDocument.builder()
                    .chatId(place.chat())
                    .messageThreadId(place.topic())
                    .document(new InputFile(new ByteArrayInputStream(bytes), name))
                    .caption(caption)
                    .build());
            return true;
        } catch (CallFailedException e) {
            LOG.warn("A file could not be sent: {}", e.description());
            return false;
        }
    }

    private byte[] download(String path) throws IOException {
        HttpUrl url = new HttpUrl.Builder()
                .scheme(address.scheme())
                .host(address.host())
                .port(address.port())
                .addPathSegments("file/bot" + token.reveal())
                .addPathSegments(path)
                .build();
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            ResponseBody body = response.body();
            if (!response.isSuccessful() || body == null) {
                throw new IOException("the server answered " + response.code());
            }
            InputStream in = body.byteStream();
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IOException("longer than " + MOST + " bytes");
            }
            return bytes;
        }
    }

    private String hidden(String message) {
        return message.replace(token.reveal(), token.toString());
    }

    @Override
    public void close() {
        Wire.close(http);
    }
}
