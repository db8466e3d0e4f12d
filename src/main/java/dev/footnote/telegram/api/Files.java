package dev.footnote.telegram.api;

import dev.footnote.config.Secret;
import dev.footnote.telegram.api.CallFailedException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Gets the files that readers send. The token, which is in a file's address, is never shown. */
public final class Files implements AutoCloseable {

    /** The most that a bot may download. */
    public static final int MOST = 20 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);

    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** After which another attempt may succeed. */
    private static final Set<Kind> PASSING = EnumSet.of(Kind.FLOOD, Kind.SERVER, Kind.UNSENT, Kind.UNKNOWN_FATE);

    private static final Duration OVERALL = Duration.ofMinutes(2);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final BotApi api;
    private final ApiAddress address;
    private final Secret token;
    private final BackOff backOff;
    private final OkHttpClient http;

    public Files(BotApi api, ApiAddress address, Secret token, BackOff backOff) {
        this.api = api;
        this.address = address;
        this.token = token;
        this.backOff = backOff;
        http = Wire.through(address.proxy(), new OkHttpClient.Builder())
                .followRedirects(false)
                .connectTimeout(SILENCE)
                .readTimeout(SILENCE)
                .callTimeout(OVERALL)
                .build();
    }

    /** The file's content, after a few attempts if need be; empty if it cannot be had or is longer than {@link #MOST}. */
    public Optional<byte[]> get(String fileId) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Duration wait = backOff.after(attempt);
            try {
                String path = api.call(new GetFile(fileId)).getFilePath();
                return path == null ? Optional.empty() : Optional.of(download(path));
            } catch (CallFailedException e) {
                LOG.warn("A file could not be got: {}", e.description());
                if (!PASSING.contains(e.kind()) || e.retryAfter().compareTo(LONGEST_WAIT) > 0) {
                    return Optional.empty();
                }
                wait = e.kind() == Kind.FLOOD ? e.retryAfter() : wait;
            } catch (TooLongException e) {
                LOG.warn("A file was not downloaded: {}", e.getMessage());
                return Optional.empty();
            } catch (IOException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                LOG.warn("A file could not be downloaded: {}", hidden(String.valueOf(e.getMessage())));
            }
            Thread.sleep(attempt == ATTEMPTS ? 0 : wait.toMillis());
        }
        return Optional.empty();
    }

    /** More came than a bot may download. */
    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;

        TooLongException() {
            super("longer than " + MOST + " bytes");
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
                throw new TooLongException();
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
