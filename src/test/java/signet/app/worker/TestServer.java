package signet.app.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A worker whose network holds one server, which behaves as the first word says. */
final class TestServer {
    private TestServer() {}

    static WorkerCommand command(String behaviour, Path log) {
        return WorkerCommand.of(TestServer.class.getName(), List.of(behaviour), 64, log);
    }

    static void main(String[] words) throws Exception {
        URL.setURLStreamHandlerFactory(
                protocol -> protocol.equals("https") ? new Handler(words[0]) : null);
        PrintStream messages = System.out;
        System.setOut(System.err);
        Worker.serve(Path.of(""), System.in, messages);
        System.exit(0);
    }

    private static final class Handler extends URLStreamHandler {
        private final String behaviour;

        Handler(String behaviour) {
            this.behaviour = behaviour;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new Connection(url, behaviour);
        }
    }

    private static final class Connection extends HttpURLConnection {
        private final String behaviour;

        Connection(URL url, String behaviour) {
            super(url);
            this.behaviour = behaviour;
        }

        @Override
        public void connect() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean usingProxy() {
            return false;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            if (behaviour.equals("unreachable")) {
                throw new UnknownHostException("nowhere");
            }
            return getURL().getPath().endsWith("files.txt")
                    ? new ByteArrayInputStream(list().getBytes(StandardCharsets.UTF_8))
                    : library();
        }

        private String list() {
            String build = behaviour.equals("without") ? "cpu" : "cu128";
            return "%s/linux-x86_64/native/lib/libtorch.so.gz\n".formatted(build);
        }

        private InputStream library() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write("no library".getBytes(StandardCharsets.UTF_8));
            }
            if (behaviour.equals("broken")) {
                throw new IOException("Connection reset while reading");
            }
            if (behaviour.equals("slow")) {
                pause();
            }
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
