package org.evenhand.cli;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A mail server that can keep its last answer to itself: it has the whole message, and whoever brought it does not know. */
final class HoldingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicBoolean holds = new AtomicBoolean();

    /** @param answered whether the sender was told that it was taken */
    record Received(String to, String messageId, String replyTo, String text, boolean answered) {}

    private HoldingMailServer(ServerSocket socket) {
        this.socket = socket;
    }

    static HoldingMailServer open() throws IOException {
        HoldingMailServer server = new HoldingMailServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    String[] settings() {
        return new String[] {
            "--evenhand.mail.host=127.0.0.1",
            "--evenhand.mail.port=" + socket.getLocalPort(),
            "--evenhand.mail.start-tls=false",
            "--evenhand.mail.from=post@evenborough.invalid",
            "--evenhand.mail.site=https://evenborough.invalid",
            "--evenhand.mail.look-every=500ms",
            // So what was being sent is tried again after fifteen times that, and no test waits for minutes.
            "--evenhand.mail.patience=1s"
        };
    }

    /** From now on it keeps the answer after a text to itself, or gives it again. */
    void hold(boolean isHolding) {
        holds.set(isHolding);
    }

    /** The next message that came, within two minutes. */
    Received next() throws InterruptedException {
        Received next = received.poll(2, TimeUnit.MINUTES);
        if (next == null) {
            throw new AssertionError("No mail came in two minutes.");
        }
        return next;
    }

    boolean isEmpty() {
        return received.isEmpty();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket conversation = socket.accept();
                Thread.ofVirtual().start(() -> converse(conversation));
            } catch (IOException ended) {
                // The test is over.
            }
        }
    }

    private void converse(Socket open) {
        try (Socket conversation = open) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(conversation.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = conversation.getOutputStream();
            say(out, "220 evenborough.invalid");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    to = line.replaceFirst(".*<(.*)>.*", "$1");
                }
                if (!line.equals("DATA")) {
                    say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
                    continue;
                }
                say(out, "354 go on");
                boolean isAnswered = !holds.get();
                received.add(read(to, text(in), isAnswered));
                if (isAnswered) {
                    say(out, "250 taken");
                }
            }
        } catch (IOException ended) {
            // Whoever brought it is gone.
        }
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private static Received read(String to, String raw, boolean isAnswered) throws IOException {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            return new Received(
                    to,
                    message.getMessageID(),
                    message.getReplyTo()[0].toString(),
                    message.getContent().toString(),
                    isAnswered);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
